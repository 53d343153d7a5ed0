"""The value after a step belongs to the next point: note it before you move."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_the_way"]
SEE = "gradient-descent-history"


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    x = start.clone().requires_grad_()
    way = []
    for _ in range(steps):
        x.grad = None
        value = f(x)
        value.backward()
        with torch.no_grad():
            x -= lr * x.grad
            way.append(f(x).item())
    return x.detach(), way


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
