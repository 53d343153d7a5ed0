"""/= divides the caller's own table; the rows of length 1 must be a tensor of their own."""

import torch

FAILS = ["test_arguments_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    table /= table.norm(dim=1, keepdim=True).clamp(min=1e-12)
    unit = table
    cosine = unit[words] @ unit.T
    cosine[torch.arange(len(words)), words] = -torch.inf
    return cosine.topk(count).indices
