"""grad_fn says whether a tensor was calculated; the attribute can be assigned."""

import torch


def kind(x: torch.Tensor) -> str:
    if x.requires_grad and x.is_leaf:
        return "leaf"
    return "constant" if x.grad_fn is None else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    total = 0
    for t in tensors:
        if t.requires_grad and t.grad_fn is None:
            total += t.numel()
    return total


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad = False
