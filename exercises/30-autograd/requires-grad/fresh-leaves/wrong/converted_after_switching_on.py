"""A conversion is a calculation too: what comes out of it is a result, not a leaf."""

import torch

FAILS = ["test_the_copy_is_a_leaf"]
SEE = "requires-grad-not-a-leaf"


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = (torch.rand(n) * 2 - 1) * scale
    return w.requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(torch.float64, copy=True).requires_grad_().to(torch.float32)
