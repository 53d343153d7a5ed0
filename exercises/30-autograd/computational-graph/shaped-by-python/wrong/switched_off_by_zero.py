"""A term times 0 adds nothing to the sum, but it was calculated with and is in the graph."""

import torch

FAILS = ["test_nothing_positive_is_not_tracked", "test_the_other_terms_are_not"]
SEE = "computational-graph-branch"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    while torch.abs(x).max() > limit:
        x = x / 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = torch.tensor(0.0)
    for term in terms:
        total = total + term * (term > 0)
    return total
