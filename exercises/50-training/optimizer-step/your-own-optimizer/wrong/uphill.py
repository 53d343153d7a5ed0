"""The gradient points uphill: a step goes against it, with a minus."""

from collections.abc import Iterable

import torch

FAILS = [
    "test_a_model_trains_as_with_sgd",
    "test_lr_may_change",
    "test_no_gradient_no_move",
    "test_one_step",
]
SEE = "optimizer-step-plain-sgd"


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.parameters = list(parameters)
        self.lr = lr

    def step(self) -> None:
        with torch.no_grad():
            for p in self.parameters:
                if p.grad is not None:
                    p += self.lr * p.grad

    def zero_grad(self) -> None:
        for p in self.parameters:
            p.grad = None
