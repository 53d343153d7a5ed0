"""The buffer is the gradient under another name, and the in-place calls write into it: clone it."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_gradients_are_left_alone"]
SEE = "sgd-alias"


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
            if self.weight_decay:
                g = g + self.weight_decay * p
            buffer = self.buffers[i]
            if buffer is None:
                buffer = g
            else:
                buffer.mul_(self.momentum).add_(g, alpha=1 - self.dampening)
            self.buffers[i] = buffer
            p -= self.lr * (g + self.momentum * buffer if self.nesterov else buffer)
