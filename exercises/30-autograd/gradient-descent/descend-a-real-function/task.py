"""Descend a real function.

A descent for real use: several tensors at once, a rule to stop by, a history, and
an honest word on how it ended. Then you let it find the curve that fits measured
data.
"""

from collections.abc import Callable
from typing import NamedTuple

import torch


class Descent(NamedTuple):
    """What a descent leaves: where it ended, f on the way, and why it ended."""

    points: list[torch.Tensor]
    history: list[float]
    status: str  # "converged", "diverged" or "out of steps"


def rosenbrock(x: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Return (1 - x)**2 + 100 * (y - x**2)**2.

    x and y have shape (). It is the classic test: a long, curved, narrow valley,
    whose lowest point is (1, 1). If x or y is tracked, so is the result.

    >>> rosenbrock(torch.tensor(0.0), torch.tensor(2.0))
    tensor(401.)
    """
    raise NotImplementedError


def descend(
    f: Callable,
    start: list[torch.Tensor],
    lr: float,
    max_steps: int,
    tolerance: float,
) -> Descent:
    """Minimise f(*points) by gradient descent, in at most max_steps rounds.

    start holds untracked float tensors of any shapes; f takes that many tensors and
    returns one of shape (). One round:

    1. Calculate f at the points, and add its value to the history, as a float.
    2. If the value is not finite (inf or nan), it ends: "diverged".
    3. If the gradient is shorter than `tolerance`, it ends: "converged". Its length
       is the root of the sum of the squares of all entries of all tensors'
       gradients.
    4. Else take one step of size lr with every tensor.

    After max_steps rounds it ends: "out of steps". max_steps may be 0.

    A tensor that f does not use stays where it is. The points returned are
    untracked; the tensors of `start` stay as they are, and share no memory with
    them. In each round f is called once, and the graph of a round is not kept.

    >>> square = lambda x: (x * x).sum()
    >>> ended = descend(square, [torch.tensor([3.0])], 0.5, 10, 1e-6)
    >>> ended
    Descent(points=[tensor([0.])], history=[9.0, 0.0], status='converged')
    """
    raise NotImplementedError


def fit_decay(t: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    """Return the a and the b with which a * exp(-b * t) fits y best.

    t and y have shape (n,) and are float32, with n at least 5. The times t lie
    between 0 and 4, spread over all of it. The y are measured, and scatter a little
    around such a curve, whose a lies between 0.5 and 3 and whose b lies between 0.2
    and 1.5.

    Best is what has the smallest mean of the squared differences; with a good
    learning rate, a few hundred rounds of `descend` find it. Return two Python
    floats, each within 0.02 of the best; t and y stay as they are.
    """
    raise NotImplementedError
