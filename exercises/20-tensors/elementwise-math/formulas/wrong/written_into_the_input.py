"""An in-place method changes the caller's tensor; the formulas were to return new ones."""

import torch

FAILS = ["test_the_input_is_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    if celsius.is_floating_point():
        return celsius.mul_(9 / 5).add_(32)
    return celsius * 9 / 5 + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return torch.where(x > 0, x, slope * x)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    size = torch.abs(error)
    return torch.where(size <= delta, 0.5 * size**2, delta * (size - 0.5 * delta))


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    return weights.sub_(rate * gradient)
