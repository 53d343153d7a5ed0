"""grad is None until the first backward, for a tracked leaf as well as for a constant."""

import torch

FAILS = [
    "test_constants_do_not_count",
    "test_kind_of_a_leaf",
    "test_results_do_not_count",
    "test_the_entries_of_leaves",
]
SEE = "requires-grad-grad-is-none"


def kind(x: torch.Tensor) -> str:
    if not x.is_leaf:
        return "result"
    return "constant" if x.grad is None else "leaf"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
