"""A large negative error is not small: compare its absolute value with delta."""

import torch

FAILS = ["test_huber"]
SEE = "elementwise-math-size-of-an-error"


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return celsius * 9 / 5 + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return torch.where(x > 0, x, slope * x)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    return torch.where(error <= delta, 0.5 * error**2, delta * (error - 0.5 * delta))


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    return weights.sub_(rate * gradient)
