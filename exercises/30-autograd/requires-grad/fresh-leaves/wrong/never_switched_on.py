"""A new tensor is not tracked: without requires_grad nothing will be learnt."""

import torch

FAILS = ["test_start_weights_are_tracked"]
SEE = "requires-grad-off-by-default"


def start_weights(n: int, scale: float) -> torch.Tensor:
    return (torch.rand(n) * 2 - 1) * scale


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(torch.float32, copy=True).requires_grad_()
