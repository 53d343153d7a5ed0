"""A list of tensors keeps every graph until the end; note the number at once."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_one_graph_at_a_time"]
SEE = "no-grad-detach-losses-in-a-list"


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    x = start.clone().requires_grad_()
    way = []
    for _ in range(steps):
        x.grad = None
        value = f(x)
        way.append(value)
        value.backward(retain_graph=True)
        with torch.no_grad():
            x -= lr * x.grad
    return x.detach(), [value.item() for value in way]


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
