"""float() returns float32 data itself, and the caller's tensor is switched on."""

import torch

FAILS = ["test_the_copy_has_its_own_memory", "test_the_values_do_not_become_tracked"]
SEE = "requires-grad-float-returns-itself"


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = (torch.rand(n) * 2 - 1) * scale
    return w.requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return values.float().requires_grad_()
