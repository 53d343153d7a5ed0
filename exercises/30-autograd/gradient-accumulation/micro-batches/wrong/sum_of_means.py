"""Means that are added up give a gradient as many times too large as there are parts."""

import torch

FAILS = [
    "test_an_old_gradient_does_not_count",
    "test_equal_parts",
    "test_parts_that_differ",
    "test_the_loss",
]
SEE = "gradient-accumulation-sum-of-means"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    clear([w])
    total = 0.0
    for x, y in parts:
        loss = ((x @ w - y) ** 2).mean()
        loss.backward()
        total += loss.item()
    return total
