"""Python's own sum starts at a number, and a tensor is made of it at the end."""

import torch


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    largest = max(abs(number) for number in x.detach().flatten().tolist())
    while largest > limit:
        x = torch.mul(x, 0.5)
        largest /= 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    return sum((term for term in terms if term > 0), torch.tensor(0.0))
