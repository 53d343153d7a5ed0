"""Reference: first ask whether it is tracked, then whether it is a leaf."""

import torch


def kind(x: torch.Tensor) -> str:
    if not x.requires_grad:
        return "constant"
    return "leaf" if x.is_leaf else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
