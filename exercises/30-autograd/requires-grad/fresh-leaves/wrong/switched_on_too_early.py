"""The weights are calculated from the tracked tensor: they are a result, and the leaf is lost."""

import torch

FAILS = ["test_start_weights_are_a_leaf"]
SEE = "requires-grad-not-a-leaf"


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = torch.rand(n, requires_grad=True)
    return (w * 2 - 1) * scale


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(torch.float32, copy=True).requires_grad_()
