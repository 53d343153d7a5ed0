"""A parameter that took no part in the loss has the gradient None, with which nothing can be multiplied."""

from collections.abc import Iterable

import torch

FAILS = ["test_no_gradient_no_move"]
SEE = "optimizer-step-none"
RAISES = "TypeError"


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.parameters = list(parameters)
        self.lr = lr

    def step(self) -> None:
        with torch.no_grad():
            for p in self.parameters:
                p -= self.lr * p.grad

    def zero_grad(self) -> None:
        for p in self.parameters:
            p.grad = None
