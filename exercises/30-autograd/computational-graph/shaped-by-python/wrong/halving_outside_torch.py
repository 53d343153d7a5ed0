"""A tensor made anew from Python numbers knows nothing of x: the graph is cut."""

import torch

FAILS = ["test_halving_goes_on_with_the_graph_of_x", "test_one_operation_for_each_halving"]
SEE = "computational-graph-cut"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    numbers = x.detach()
    while torch.abs(numbers).max() > limit:
        numbers = numbers / 2
    return numbers


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = torch.tensor(0.0)
    for term in terms:
        if term > 0:
            total = total + term
    return total
