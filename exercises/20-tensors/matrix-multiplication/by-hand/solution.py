"""Reference: every row of one with every column of the other."""

import torch


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return sum(x * y for x, y in zip(a, b, strict=True))


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    rows = [torch.stack([dot(row, column) for column in b.T]) for row in a]
    return torch.stack(rows)
