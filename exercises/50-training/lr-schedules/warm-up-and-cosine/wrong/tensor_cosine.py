"""torch.cos gives a tensor; for a plain number, math.cos."""

import math

import torch
from torch.optim.lr_scheduler import LambdaLR, LRScheduler

FAILS = ["test_a_python_float"]
SEE = "reductions-mean-of-a-mask"


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    if step < warmup:
        return (step + 1) / warmup
    if step >= total:
        return floor
    progress = (step - warmup) / (total - warmup)
    return floor + (1 - floor) * (1 + torch.cos(torch.tensor(math.pi * progress))) / 2


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return LambdaLR(optimizer, lambda step: factor(step, warmup, total, floor))
