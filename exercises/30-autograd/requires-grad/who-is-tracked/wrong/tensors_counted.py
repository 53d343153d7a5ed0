"""len gives the length of the first axis; numel counts all entries."""

import torch

FAILS = ["test_constants_do_not_count", "test_results_do_not_count", "test_the_entries_of_leaves"]
SEE = "tensor-dimensions-len"


def kind(x: torch.Tensor) -> str:
    if not x.requires_grad:
        return "constant"
    return "leaf" if x.is_leaf else "result"


def trainable_entries(tensors: list[torch.Tensor]) -> int:
    return sum(len(t) if t.ndim else 1 for t in tensors if kind(t) == "leaf")


def freeze(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.requires_grad_(False)
