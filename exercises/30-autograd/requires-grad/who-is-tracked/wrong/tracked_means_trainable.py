"""A result is tracked as well, but it keeps no gradient and nothing of it can be trained."""

import torch

FAILS = ["test_results_do_not_count"]
SEE = "requires-grad-not-a-leaf"


def kind(x: torch.Tensor) -> str:
    if not x.requires_grad:
        return "constant"
    return "leaf" if x.is_leaf else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if t.requires_grad)


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
