"""Cleared inside the loop, only the gradient of the last part remains."""

import torch

FAILS = ["test_an_old_gradient_does_not_count", "test_equal_parts", "test_parts_that_differ"]
SEE = "gradient-accumulation-cleared-too-soon"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    n = sum(len(y) for _, y in parts)
    total = 0.0
    for x, y in parts:
        clear([w])
        loss = ((x @ w - y) ** 2).sum() / n
        loss.backward()
        total += loss.item()
    clear([])
    return total
