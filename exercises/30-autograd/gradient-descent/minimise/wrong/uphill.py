"""The gradient points uphill: to go down, subtract it."""

import math
from collections.abc import Callable

import torch

FAILS = [
    "test_the_first_step",
    "test_the_lowest_point_is_found",
    "test_the_steps_after_the_first",
    "test_the_way",
    "test_what_leads_down",
]
SEE = "gradient-descent-one-step"


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
            x += lr * x.grad
    return x.detach(), way


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
