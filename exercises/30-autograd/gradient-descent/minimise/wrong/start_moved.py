"""detach shares memory with the start, and every step writes into it."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_the_start_stays", "test_what_leads_up"]
SEE = "gradient-descent-start"


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    x = start.detach().requires_grad_()
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
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
