"""After the end the factor is `floor`, which need not be 0."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = [
    "test_after_the_end_with_a_floor",
    "test_scheduler_with_a_rate_of_1",
    "test_scheduler_with_another_rate",
    "test_scheduler_with_several_groups",
]
SEE = "lr-schedules-factor"


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return 0.0
    progress = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * progress)) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
