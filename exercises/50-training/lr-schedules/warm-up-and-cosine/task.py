"""Warm-up, then cosine.

The schedule with which most large models are trained, from its formula. Steps are
counted from 0. With `warmup` steps of warm-up and `total` steps in all:

    step < warmup             (step + 1) / warmup: a line that reaches 1
    warmup <= step < total    from 1 down to `floor` along half a cosine wave
    total <= step             `floor`

The checks compare each piece with the formula, also without warm-up (warmup = 0),
and then let an optimizer run under your scheduler.
"""

import torch
from torch.optim.lr_scheduler import LRScheduler


def factor(step: int, warmup: int, total: int, floor: float) -> float:
    """Return what the learning rate is multiplied by at this step, a Python float.

    0 <= warmup < total, 0 <= floor <= 1, step >= 0. In the middle piece, let p be
    how far step is on its way from warmup (0) to total (1); the factor is floor +
    (1 - floor) * (1 + cos(pi * p)) / 2.

    >>> [round(factor(step, 2, 6, 0.0), 3) for step in range(8)]
    [0.5, 1.0, 1.0, 0.854, 0.5, 0.146, 0.0, 0.0]
    """
    raise NotImplementedError


def make_scheduler(
    optimizer: torch.optim.Optimizer, warmup: int, total: int, floor: float
) -> LRScheduler:
    """Return a scheduler that sets the rate of every group by `factor`.

    The rate of a group is the one it comes with, times the factor. `step()` of the
    scheduler will be called once after each `optimizer.step()`; the rates of step 0
    are in place as soon as the scheduler is made.
    """
    raise NotImplementedError
