"""The same by in-place methods, on detached tensors."""

from collections.abc import Iterable

import torch


class Descent:
    def __init__(self, parameters: Iterable[torch.Tensor], lr: float) -> None:
        self._all = tuple(parameters)
        self.lr = lr

    def step(self) -> None:
        for p in self._all:
            if p.grad is None:
                continue
            p.detach().add_(p.grad, alpha=-self.lr)

    def zero_grad(self) -> None:
        for p in self._all:
            if p.grad is not None:
                p.grad = None
