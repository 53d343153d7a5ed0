"""x = x - … gives the name to a new tensor, which is not tracked: the next backward has nothing to follow."""

import math
from collections.abc import Callable

import torch

FAILS = [
    "test_one_graph_at_a_time",
    "test_the_end_is_not_tracked",
    "test_the_lowest_point_is_found",
    "test_the_start_stays",
    "test_the_steps_after_the_first",
    "test_the_way",
    "test_what_leads_down",
    "test_what_leads_to_nan",
    "test_what_leads_up",
]
SEE = "no-grad-detach-update"
RAISES = "RuntimeError"


def minimise(
    f: Callable, start: torch.Tensor, lr: float, steps: int
) -> tuple[torch.Tensor, list[float]]:
    x = start.clone().requires_grad_()
    way = []
    for _ in range(steps):
        x.grad = None
        value = f(x)
        way.append(value.item())
        value.backward()
        with torch.no_grad():
            x = x - lr * x.grad
    return x.detach(), way


def diverges(f: Callable, start: torch.Tensor, lr: float, steps: int) -> bool:
    end, _ = minimise(f, start, lr, steps)
    last = f(end).item()
    return last > f(start).item() or not math.isfinite(last)
