"""Weight decay is added to the gradient, before lr and momentum; here it shrinks the weights beside them."""

from collections.abc import Iterable

import torch

FAILS = [
    "test_no_gradient_no_move",
    "test_weight_decay",
    "test_weight_decay_with_momentum",
]
SEE = "sgd-weight-decay"


class SGD:
    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float,
        momentum: float = 0.0,
        dampening: float = 0.0,
        weight_decay: float = 0.0,
        nesterov: bool = False,
    ) -> None:
        self.parameters = list(parameters)
        self.buffers = [None for _ in self.parameters]
        self.lr = lr
        self.momentum = momentum
        self.dampening = dampening
        self.weight_decay = weight_decay
        self.nesterov = nesterov

    @torch.no_grad()
    def step(self) -> None:
        for i, p in enumerate(self.parameters):
            if p.grad is None:
                continue
            g = p.grad
            p -= self.weight_decay * p
            buffer = self.buffers[i]
            buffer = g if buffer is None else self.momentum * buffer + (1 - self.dampening) * g
            self.buffers[i] = buffer
            p -= self.lr * (g + self.momentum * buffer if self.nesterov else buffer)
