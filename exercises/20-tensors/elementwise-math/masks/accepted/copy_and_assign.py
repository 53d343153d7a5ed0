"""A copy, then assignment through a mask; a safe divisor instead of a thrown-away quotient."""

import torch


def in_range(readings: torch.Tensor, low: float, high: float) -> torch.Tensor:
    return torch.logical_and(readings.ge(low), readings.le(high))


def replace_outside(readings: torch.Tensor, low: float, high: float, fill: float) -> torch.Tensor:
    mended = readings.clone()
    mended[~in_range(readings, low, high)] = fill
    return mended


def ratio(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    nothing = b == 0
    quotient = a / b.masked_fill(nothing, 1)
    quotient[nothing] = 0
    return quotient


def brighten(image: torch.Tensor, amount: int) -> torch.Tensor:
    if amount >= 0:
        return image.clamp(max=255 - amount) + amount
    return image.clamp(min=-amount) - -amount
