"""stack makes a new axis and wants equal shapes; batches below each other are cat's work."""

import torch

FAILS = ["test_merge"]
SEE = "reshape-view-cat-or-stack"
RAISES = "RuntimeError"


def table(columns: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(columns, dim=1)


def merge(batches: list[torch.Tensor]) -> torch.Tensor:
    return torch.stack(batches)


def with_column(features: torch.Tensor, column: torch.Tensor) -> torch.Tensor:
    return torch.cat([features, column.unsqueeze(1)], dim=1)


def gates(x: torch.Tensor) -> tuple[torch.Tensor, ...]:
    return x.chunk(4, dim=1)


def microbatches(batch: torch.Tensor, size: int) -> tuple[torch.Tensor, ...]:
    return batch.split(size)
