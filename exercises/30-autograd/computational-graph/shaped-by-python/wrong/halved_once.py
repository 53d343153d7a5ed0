"""A graph holds what was done: `if` halves once, `while` as often as the data ask for."""

import torch

FAILS = ["test_halved_numbers", "test_one_operation_for_each_halving"]
SEE = "computational-graph-loop"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    if torch.abs(x).max() > limit:
        x = x / 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = torch.tensor(0.0)
    for term in terms:
        if term > 0:
            total = total + term
    return total
