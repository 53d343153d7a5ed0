"""torch.where takes its second argument where the condition is True and its third where it is False."""

import torch

FAILS = ["test_leaky_relu"]
SEE = "elementwise-math-size-of-an-error"


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return celsius * 9 / 5 + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return torch.where(x > 0, slope * x, x)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    size = torch.abs(error)
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    return weights.sub_(rate * gradient)
