"""Reference: finish the tensor, then turn tracking on."""

import torch


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = (torch.rand(n) * 2 - 1) * scale
    return w.requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(torch.float32, copy=True).requires_grad_()
