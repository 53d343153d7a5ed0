"""clamp moves a reading to the nearest bound; it was to be replaced by the fill."""

import torch

FAILS = ["test_replace_outside", "test_replace_outside_replaces_nan"]
SEE = "elementwise-math-clamp-or-fill"


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return (readings >= low) & (readings <= high)


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    return readings.clamp(low, high)


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.where(b == 0, 0.0, a / b)


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    return (image.to(torch.int16) + amount).clamp(0, 255).to(torch.uint8)
