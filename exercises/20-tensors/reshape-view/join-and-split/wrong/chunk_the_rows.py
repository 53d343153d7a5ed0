"""chunk and split cut along axis 0, the rows, unless dim says otherwise."""

import torch

FAILS = ["test_gates", "test_gates_of_a_single_row"]
SEE = "reshape-view-chunk-or-split"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns, dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column.unsqueeze(1)], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.chunk(4)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.split(size)
