"""`weights = weights - ...` makes a new tensor and leaves the caller's as it was."""

import torch

FAILS = ["test_descend_changes_the_weights"]
SEE = "elementwise-math-in-place-is-shared"


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return celsius * 9 / 5 + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return torch.where(x > 0, x, slope * x)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    size = torch.abs(error)
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    weights = weights - rate * gradient
    return weights
