"""autograd.grad with tensors that may be unused, and new points for every round."""

import math
from typing import NamedTuple

import torch


class Descent(NamedTuple):
    """What a descent leaves: where it ended, the values of f on the way, and why it ended."""

    points: list[torch.Tensor]
    history: list[float]
    status: str


def rosenbrock(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return (1 - x) ** 2 + 100 * (y - x**2) ** 2


def descend(f, start, lr, max_steps, tolerance):
    points, history = [p.clone() for p in start], []
    while len(history) < max_steps:
        for p in points:
            p.requires_grad_()
        value = f(*points)
        history.append(float(value.detach()))
        if not math.isfinite(history[-1]):
            return Descent([p.detach() for p in points], history, "diverged")
        slopes = torch.autograd.grad(value, points, allow_unused=True)
        known = [g.flatten() for g in slopes if g is not None]
        if torch.cat(known).norm() < tolerance:
            return Descent([p.detach() for p in points], history, "converged")
        points = [
            p.detach() if g is None else p.detach() - lr * g
            for p, g in zip(points, slopes, strict=True)
        ]
    return Descent([p.detach() for p in points], history, "out of steps")


def fit_decay(t: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    def error(ab):
        return (ab[0] * (-ab[1] * t).exp() - y).square().mean()

    (ab,), _, _ = descend(error, [torch.tensor([2.0, 0.5])], 0.2, 800, 0.0)
    return tuple(ab.tolist())
