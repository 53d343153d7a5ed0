"""Whatever is calculated from a tracked tensor is tracked too, but it is a result and no leaf."""

import torch

FAILS = ["test_kind_of_a_result", "test_results_do_not_count"]
SEE = "requires-grad-spreads"


def kind(x: torch.Tensor) -> str:
    return "leaf" if x.requires_grad else "constant"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(t.numel() for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
