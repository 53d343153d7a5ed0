"""The halvings by recursion, the terms collected and stacked."""

import torch


def halve_until(x: torch.Tensor, limit: float) -> torch.Tensor:
    return x if (x.abs() <= limit).all() else halve_until(0.5 * x, limit)


def sum_of_positive(terms: list[torch.Tensor]) -> torch.Tensor:
    kept = [term for term in terms if term.item() > 0]
    return torch.stack(kept).sum() if kept else torch.zeros(())
