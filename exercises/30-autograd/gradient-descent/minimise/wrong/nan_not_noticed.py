"""No comparison with nan is True, so that a limit never catches it."""

import math
from collections.abc import Callable

import torch

FAILS = ["test_what_leads_to_nan"]
SEE = "gradient-descent-nan"


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
    end, _ = minimise(f, start, lr, steps)
    return f(end).item() > f(start).item()
