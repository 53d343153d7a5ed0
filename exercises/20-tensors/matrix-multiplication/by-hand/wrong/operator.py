"""`@` is the ready-made product that was to be done without."""

import torch

FAILS = ["test_no_ready_made_product"]
SEE = "matrix-multiplication-two-operators"


def dot(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return sum(x * y for x, y in zip(a, b, strict=True))


def product(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return a @ b
