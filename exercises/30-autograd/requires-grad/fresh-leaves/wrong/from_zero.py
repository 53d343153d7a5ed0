"""rand begins at 0: without the step to the left, all weights are positive."""

import torch

FAILS = ["test_start_weights_are_spread_from_minus_scale_to_scale"]
SEE = "tensor-creation-rand-range"


def start_weights(n: int, scale: float) -> torch.Tensor:
    return (torch.rand(n) * scale).requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(torch.float32, copy=True).requires_grad_()
