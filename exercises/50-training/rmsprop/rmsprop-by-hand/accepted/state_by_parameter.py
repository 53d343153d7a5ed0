"""The memories in a dictionary, made when they are first needed."""

from collections.abc import Iterable

import torch


class RMSprop:
    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float = 0.01,
        alpha: float = 0.99,
        eps: float = 1e-8,
        weight_decay: float = 0.0,
        momentum: float = 0.0,
    ) -> None:
        self.all = [*parameters]
        self.options = lr, alpha, eps, weight_decay, momentum
        self.state = {}

    def step(self) -> None:
        lr, alpha, eps, weight_decay, momentum = self.options
        for p in self.all:
            if p.grad is not None:
                w = p.detach()
                g = p.grad.add(w, alpha=weight_decay)
                square, buffer = self.state.get(p, (0.0, 0.0))
                square = alpha * square + (1 - alpha) * g.square()
                buffer = momentum * buffer + g / (square.sqrt() + eps)
                self.state[p] = square, buffer
                w.sub_(buffer, alpha=lr)
