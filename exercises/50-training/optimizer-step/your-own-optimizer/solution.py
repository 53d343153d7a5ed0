"""Reference: a list, a loop, and no graph."""

from collections.abc import Iterable

import torch


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.parameters = list(parameters)
        self.lr = lr

    def step(self) -> None:
        with torch.no_grad():
            for p in self.parameters:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self) -> None:
        for p in self.parameters:
            p.grad = None
