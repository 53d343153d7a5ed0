"""Being a float does not make a tensor tracked: the switch is off until you ask."""

import torch

FAILS = ["test_kind_of_a_constant"]
SEE = "requires-grad-off-by-default"


def kind(x: torch.Tensor) -> str:
    if x.dtype not in (torch.float32, torch.float64):
        return "constant"
    return "leaf" if x.is_leaf else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if t.requires_grad and t.is_leaf)


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
