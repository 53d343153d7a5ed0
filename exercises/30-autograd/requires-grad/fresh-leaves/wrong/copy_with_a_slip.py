"""require_grad without the s is a new attribute of the tensor, and the copy is not tracked."""

import torch

FAILS = ["test_a_copy_of_floats", "test_a_copy_of_whole_numbers_and_bools"]
SEE = "requires-grad-typo"


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = (torch.rand(n) * 2 - 1) * scale
    return w.requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    made = values.to(torch.float32, copy=True)
    made.require_grad = True
    return made
