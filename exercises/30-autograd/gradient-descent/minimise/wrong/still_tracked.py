"""The leaf is tracked until the end: what is handed out should be detached."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_the_end_is_not_tracked"]
SEE = "no-grad-detach-block"


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
    return x, way


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
