"""reshape does not swap axes: the numbers stay in their reading order, and columns get mixed."""

import torch

FAILS = ["test_table"]
SEE = "reshape-view-not-a-transpose"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(columns).reshape(-1, len(columns))


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.cat(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column.unsqueeze(1)], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.chunk(4, dim=1)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.split(size)
