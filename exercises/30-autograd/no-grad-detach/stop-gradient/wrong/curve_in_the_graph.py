"""f(x) is still in the graph: through a curve, its own derivative is added to the straight one."""

from collections.abc import Callable

import torch

FAILS = ["test_straight_through_a_curve"]
SEE = "no-grad-detach-constant"


def chase(prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
    return ((prediction - target.detach()) ** 2).mean()


def rescale(x: torch.Tensor) -> torch.Tensor:
    return x / torch.abs(x).max().detach()


def straight_through(f: Callable, x: torch.Tensor) -> torch.Tensor:
    return f(x) + x - x.detach()
