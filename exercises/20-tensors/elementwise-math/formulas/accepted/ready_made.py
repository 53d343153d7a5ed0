"""PyTorch's own versions of the same formulas."""

import torch
import torch.nn.functional as F


def fahrenheit(celsius: torch.Tensor) -> torch.Tensor:
    return torch.add(32, celsius / 5, alpha=9)


def leaky_relu(x: torch.Tensor, slope: float) -> torch.Tensor:
    return F.leaky_relu(x, slope)


def huber(error: torch.Tensor, delta: float) -> torch.Tensor:
    return F.huber_loss(error, torch.zeros_like(error), reduction="none", delta=delta)


def descend_(weights: torch.Tensor, gradient: torch.Tensor, rate: float) -> torch.Tensor:
    return weights.add_(gradient, alpha=-rate)
