"""The rows left over at the end belong to a last, smaller piece."""

import torch

FAILS = ["test_the_last_microbatch_may_be_smaller"]
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
    return [batch[i * size : (i + 1) * size] for i in range(len(batch) // size)]
