"""cat joins tensors with the same number of axes: a column of shape (n,) first needs a second one."""

import torch

FAILS = ["test_with_column"]
SEE = "reshape-view-cat-dimensions"
RAISES = "RuntimeError"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns, dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.chunk(4, dim=1)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.split(size)
