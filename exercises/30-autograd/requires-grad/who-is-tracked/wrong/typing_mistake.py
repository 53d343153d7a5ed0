"""require_grad without the s is a new attribute of the tensor, and freezes nothing."""

import torch

FAILS = ["test_freeze_turns_tracking_off"]
SEE = "requires-grad-typo"


def kind(x: torch.Tensor) -> str:
    if not x.requires_grad:
        return "constant"
    return "leaf" if x.is_leaf else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.require_grad = False
