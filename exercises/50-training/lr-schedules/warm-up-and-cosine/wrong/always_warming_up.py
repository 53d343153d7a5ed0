"""Without a warm-up there is nothing to divide by: warmup may be 0."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = ["test_a_python_float", "test_no_warm_up", "test_scheduler_with_a_rate_of_1"]
SEE = "lr-schedules-warm-up-zero"
RAISES = "ZeroDivisionError"


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    rise = (step + 1) / warmup
    if rise <= 1:
        return rise
    if step >= total:
        return floor
    progress = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * progress)) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
