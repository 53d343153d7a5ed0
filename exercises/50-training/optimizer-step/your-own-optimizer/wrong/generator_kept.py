"""parameters() can be gone through once only: keep a list, or the second pass finds nothing."""

from collections.abc import Iterable

import torch

FAILS = ["test_a_model_trains_as_with_sgd"]
SEE = "optimizer-step-generator-used-up"


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.parameters = parameters
        self.lr = lr

    def step(self) -> None:
        with torch.no_grad():
            for p in self.parameters:
                if p.grad is not None:
                    p -= self.lr * p.grad

    def zero_grad(self) -> None:
        for p in self.parameters:
            p.grad = None
