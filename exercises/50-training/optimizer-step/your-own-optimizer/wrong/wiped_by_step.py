"""step uses the gradients and leaves them; wiping them out is the work of zero_grad."""

from collections.abc import Iterable

import torch

FAILS = ["test_lr_may_change", "test_the_step_leaves_the_gradients"]
SEE = "optimizer-step-plain-sgd"


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.parameters = list(parameters)
        self.lr = lr

    def step(self) -> None:
        with torch.no_grad():
            for p in self.parameters:
                if p.grad is not None:
                    p -= self.lr * p.grad
                    p.grad = None

    def zero_grad(self) -> None:
        for p in self.parameters:
            p.grad = None
