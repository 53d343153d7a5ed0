"""The cosine begins where the warm-up ends: its progress counts from there."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = [
    "test_cosine",
    "test_scheduler_with_a_rate_of_1",
    "test_scheduler_with_another_rate",
    "test_scheduler_with_several_groups",
]
SEE = "lr-schedules-sequential"


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    progress = step / total
    return floor + (1 - floor) * (1 + math.cos(math.pi * progress)) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
