"""LambdaLR multiplies the rate by what the function returns: a rate returned in place of a factor counts twice."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = ["test_scheduler_with_another_rate"]
SEE = "lr-schedules-factor"


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
    rate = optimizer.param_groups[0]["lr"]
    return LambdaLR(optimizer, lambda step: rate * factor(step, warmup, total, floor))
