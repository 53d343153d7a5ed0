"""Slices for pieces, and cat for everything that joins."""

import torch


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat([column.unsqueeze(1) for column in columns], dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.vstack(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.column_stack([features, column])


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    h = x.shape[1] // 4
    return tuple(x[:, i * h : (i + 1) * h] for i in range(4))


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return [batch[i : i + size] for i in range(0, len(batch), size)]
