"""Reshaping to four blocks takes the first quarter of the numbers, which is rows, not columns."""

import torch

FAILS = ["test_gates"]
SEE = "reshape-view-not-a-transpose"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns, dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column.unsqueeze(1)], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return tuple(x.reshape(4, x.shape[0], -1))


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.split(size)
