"""The mean of the parts' means lets a small part count as much as a large one."""

import torch

FAILS = ["test_parts_that_differ", "test_the_loss"]
SEE = "gradient-accumulation-uneven"


def clear(tensors: list[torch.Tensor]) -> None:
    for t in tensors:
        t.grad = None


def accumulate(
    w: torch.Tensor, parts: list[tuple[torch.Tensor, torch.Tensor]]
) -> float:
    clear([w])
    total = 0.0
    for x, y in parts:
        loss = ((x @ w - y) ** 2).mean() / len(parts)
        loss.backward()
        total += loss.item()
    return total
