"""Only floats can be tracked: convert first, then turn tracking on."""

import torch

FAILS = ["test_a_copy_of_whole_numbers_and_bools", "test_the_copy_is_a_leaf"]
SEE = "requires-grad-float-only"
RAISES = "RuntimeError"


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = (torch.rand(n) * 2 - 1) * scale
    return w.requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.to(values.dtype, copy=True).requires_grad_().float()
