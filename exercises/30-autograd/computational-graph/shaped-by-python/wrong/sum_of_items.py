"""item() leaves torch: the sum is right, and no way leads back to its terms."""

import torch

FAILS = ["test_the_terms_of_the_sum_are_in_its_graph"]
SEE = "computational-graph-cut"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    while torch.abs(x).max() > limit:
        x = x / 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    return torch.tensor(sum(term.item() for term in terms if term > 0), dtype=torch.float32)
