"""requires_grad=True makes the sum a new leaf; it does not join it to its terms."""

import torch

FAILS = [
    "test_nothing_positive_is_not_tracked",
    "test_sum_of_the_numbers",
    "test_the_other_terms_are_not",
    "test_the_terms_of_the_sum_are_in_its_graph",
]
SEE = "computational-graph-new-leaf"


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    while torch.abs(x).max() > limit:
        x = x / 2
    return x


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    total = sum(term.item() for term in terms if term > 0)
    return torch.tensor(float(total), requires_grad=True)
