"""Reference: three pieces, and LambdaLR to multiply by them."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    progress = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * progress)) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
