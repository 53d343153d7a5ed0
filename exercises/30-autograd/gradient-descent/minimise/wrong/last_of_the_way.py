"""The way ends before the last step: its last value is not that of the end."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_what_leads_up"]
SEE = "gradient-descent-history"


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    x = start.clone().requires_grad_()
    way = []
    for _ in range(steps):
        x.grad = None
        value = f(x)
        way.append(value.item())
        value.backward()
        with torch.no_grad():
            x -= lr * x.grad
    return x.detach(), way


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    _, way = minimise(f, start, lr, steps)
    last = way[-1] if way else f(start).item()
    return last > f(start).item() or not math.isfinite(last)
