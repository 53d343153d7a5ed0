"""The ends are in range: compare with >= and <=."""

import torch

FAILS = ["test_in_range", "test_replace_outside"]
SEE = "elementwise-math-nan-compares-false"


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return (readings > low) & (readings < high)


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    return readings.masked_fill(~in_range(readings, low, high), fill)


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.where(b == 0, 0.0, a / b)


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)
