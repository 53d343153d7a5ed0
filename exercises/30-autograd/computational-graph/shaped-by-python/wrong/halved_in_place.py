"""In place, x is the caller's own tensor: a leaf refuses it, and data are overwritten."""

import torch

FAILS = ["test_one_operation_for_each_halving", "test_x_is_left_alone"]
SEE = "elementwise-math-in-place-is-shared"
RAISES = "RuntimeError"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    while torch.abs(x).max() > limit:
        x /= 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = torch.tensor(0.0)
    for term in terms:
        if term > 0:
            total = total + term
    return total
