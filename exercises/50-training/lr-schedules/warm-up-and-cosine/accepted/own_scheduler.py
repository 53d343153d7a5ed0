"""A scheduler class of its own, and the pieces joined by min and max."""

from math import cos, pi

import torch
from torch.optim.lr_scheduler import LRScheduler


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    way = max(0, min(step, total) - warmup) / (total - warmup)
    rise = min(1.0, (step + 1) / max(1, warmup))
    fall = (1 - floor) * 0.5 * (1 + cos(pi * way)) + floor
    return float(min(rise, fall) if step < warmup else fall)


class WarmUpThenCosine(LRScheduler):
    def __init__(self, optimizer, *plan):
        self.plan = plan
        super().__init__(optimizer)

    def get_lr(self):
        return [rate * factor(self.last_epoch, *self.plan) for rate in self.base_lrs]


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    return WarmUpThenCosine(optimizer, warmup, total, floor)
