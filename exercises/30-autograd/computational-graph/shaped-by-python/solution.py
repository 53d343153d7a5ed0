"""Reference: ordinary loops and conditions around torch operations."""

import torch


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    while torch.abs(x).max() > limit:
        x = x / 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = torch.tensor(0.0)
    for term in terms:
        if term > 0:
            total = total + term
    return total
