"""Each group keeps its own starting rate and is multiplied by the factor."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = ["test_scheduler_with_several_groups"]
SEE = "lr-schedules-groups"


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
    for group in optimizer.param_groups:
        group["lr"] = optimizer.param_groups[0]["lr"]
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
