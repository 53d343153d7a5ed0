"""Multiplying by a mask cannot remove an inf or a nan: 0 times either is nan."""

import torch

FAILS = ["test_ratio_over_zero_is_zero"]
SEE = "elementwise-math-mask-times-inf"


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return (readings >= low) & (readings <= high)


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    return readings.masked_fill(~in_range(readings, low, high), fill)


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return a / b * (b != 0)


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)
