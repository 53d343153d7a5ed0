"""A nan is neither below nor above the bounds, so a mask of the bad ones misses it: negate the mask of the good ones."""

import torch

FAILS = ["test_replace_outside_replaces_nan"]
SEE = "elementwise-math-nan-compares-false"


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return (readings >= low) & (readings <= high)


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    return readings.masked_fill((readings < low) | (readings > high), fill)


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.where(b == 0, 0.0, a / b)


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)
