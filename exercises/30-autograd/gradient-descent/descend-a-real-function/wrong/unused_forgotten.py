"""A leaf that is in no graph has the gradient None, and None has no entries."""

import math
from collections.abc import Callable
from typing import NamedTuple

import torch

FAILS = ["test_a_tensor_that_is_not_used"]
SEE = "gradient-accumulation-none-or-zero"
RAISES = "TypeError"


class Descent(NamedTuple):
    """What a descent leaves: where it ended, the values of f on the way, and why it ended."""

    points: list[torch.Tensor]
    history: list[float]
    status: str


def rosenbrock(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def descend(
    f: Callable, start: list[torch.Tensor], lr: float, max_steps: int, tolerance: float
) -> Descent:
    points = [p.clone().requires_grad_() for p in start]
    history, status = [], "out of steps"
    for _ in range(max_steps):
        for p in points:
            p.grad = None
        value = f(*points)
        history.append(value.item())
        if not math.isfinite(history[-1]):
            status = "diverged"
            break
        value.backward()
        moving = points
        length = math.sqrt(sum((p.grad * p.grad).sum().item() for p in moving))
        if length < tolerance:
            status = "converged"
            break
        with torch.no_grad():
            for p in moving:
                p -= lr * p.grad
    return Descent([p.detach() for p in points], history, status)


def fit_decay(t: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    def error(a, b):
        return ((a * torch.exp(-b * t) - y) ** 2).mean()

    start = [torch.tensor(1.0), torch.tensor(1.0)]
    a, b = descend(error, start, 0.3, 600, 1e-4).points
    return a.item(), b.item()
