"""No `where`: clamping splits the numbers, and in-place operators take the step."""

import torch


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return 1.8 * celsius + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return x.clamp(min=0) + slope * x.clamp(max=0)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    inner = error.abs().clamp(max=delta)
    return inner * (error.abs() - 0.5 * inner)


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    weights -= rate * gradient
    return weights
