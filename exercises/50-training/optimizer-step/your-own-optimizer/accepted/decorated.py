"""no_grad as a decorator, and copy_ into the parameter."""

from collections.abc import Iterable

import torch


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self.groups = [{"params": [*parameters]}]
        self.lr = lr

    @torch.no_grad()
    def step(self) -> None:
        for p in self.groups[0]["params"]:
            p.copy_(p - self.lr * (0.0 if p.grad is None else p.grad))

    def zero_grad(self) -> None:
        for p in self.groups[0]["params"]:
            p.grad = None
