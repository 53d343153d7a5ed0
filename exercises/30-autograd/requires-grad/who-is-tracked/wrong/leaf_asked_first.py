"""Every constant is a leaf too: ask requires_grad before is_leaf."""

import torch

FAILS = ["test_constants_do_not_count", "test_kind_of_a_constant"]
SEE = "requires-grad-constant-is-leaf"


def kind(x: torch.Tensor) -> str:
    if x.is_leaf:
        return "leaf"
    return "result" if x.requires_grad else "constant"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
