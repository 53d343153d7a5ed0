"""zero_grad sets the gradients to None; zeros are another message to an optimizer with a memory."""

from collections.abc import Iterable

import torch

FAILS = ["test_zero_grad"]
SEE = "optimizer-step-none"


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
            if p.grad is not None:
                p.grad.zero_()
