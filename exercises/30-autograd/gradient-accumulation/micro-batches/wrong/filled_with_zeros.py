"""Zeros are written into the old gradient itself, and they are not None."""

import torch

FAILS = ["test_an_old_gradient_keeps_its_numbers", "test_clear"]
SEE = "gradient-accumulation-alias"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        if t.grad is not None:
            t.grad.zero_()


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    clear([w])
    n = sum(len(y) for _, y in parts)
    total = 0.0
    for x, y in parts:
        loss = ((x @ w - y) ** 2).sum() / n
        loss.backward()
        total += loss.item()
    return total
