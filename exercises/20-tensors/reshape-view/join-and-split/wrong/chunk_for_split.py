"""chunk's number is how many pieces there are; split's number is how long each one is."""

import torch

FAILS = ["test_microbatches", "test_the_last_microbatch_may_be_smaller"]
SEE = "reshape-view-chunk-or-split"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns, dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column.unsqueeze(1)], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.chunk(4, dim=1)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.chunk(size)
