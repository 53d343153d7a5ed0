"""Rows first, then a transpose; and one axis cut in two."""

import torch


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns).T


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat([row.unsqueeze(0) for batch in batches for row in batch])


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features.T, column.unsqueeze(0)]).T


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.reshape(x.shape[0], 4, -1).unbind(1)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return torch.split(batch, size, dim=0)
