"""A warm-up by step / warmup has rate 0 at step 0: the first batch is calculated for nothing."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = [
    "test_warm_up",
    "test_scheduler_with_a_rate_of_1",
    "test_scheduler_with_another_rate",
    "test_scheduler_with_several_groups",
]
SEE = "lr-schedules-warm-up-zero"


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    if step < warmup:
        return step / warmup
    if step >= total:
        return floor
    progress = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + math.cos(math.pi * progress)) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
