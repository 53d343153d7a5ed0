"""Entry by entry; and the product as the rows of b, weighted and added up."""

import torch


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    total = a[0] * b[0]
    for i in range(1, len(a)):
        total = total + a[i] * b[i]
    return total


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.stack(
        [sum(weight * row for weight, row in zip(line, b, strict=True)) for line in a]
    )
