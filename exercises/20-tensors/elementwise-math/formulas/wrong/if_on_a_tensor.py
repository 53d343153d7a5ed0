"""`if` asks the whole tensor for one True or False; torch.where decides for each entry."""

import torch

FAILS = ["test_huber", "test_leaky_relu", "test_the_input_is_left_alone"]
SEE = "elementwise-math-and"
RAISES = "RuntimeError"


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return celsius * 9 / 5 + 32


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    if x > 0:
        return x * 1
    return slope * x


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    size = torch.abs(error)
    if size <= delta:
        return 0.5 * size**2
    return delta * (size - 0.5 * delta)


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    return weights.sub_(rate * gradient)
