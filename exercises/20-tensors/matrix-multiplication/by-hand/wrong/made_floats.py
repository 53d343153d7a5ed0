"""Built anew from Python numbers, the result loses the dtype it should keep."""

import torch

FAILS = ["test_dot", "test_product"]
SEE = "tensor-creation-infer-dtype"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    total = 0.0
    for x, y in zip(a, b, strict=True):
        total += x.item() * y.item()
    return torch.tensor(total)


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    rows = [torch.stack([dot(row, column) for column in b.T]) for row in a]
    return torch.stack(rows)
