"""Multiplied masks, `where` throughout, and a float image in between."""

import torch


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return (readings >= low) * (readings <= high)


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    return torch.where(in_range(readings, low, high), readings, fill)


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return (a / b).masked_fill(b == 0, 0)


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    return torch.clamp(image.float() + amount, min=0, max=255).byte()
