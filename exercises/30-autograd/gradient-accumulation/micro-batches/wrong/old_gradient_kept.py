"""backward adds to the gradient that is there: clear it before the first part."""

import torch

FAILS = ["test_an_old_gradient_does_not_count"]
SEE = "gradient-accumulation-adds"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    n = sum(len(y) for _, y in parts)
    total = 0.0
    for x, y in parts:
        loss = ((x @ w - y) ** 2).sum() / n
        loss.backward()
        total += loss.item()
    return total
