"""+= on p.grad writes the weight decay into the caller's gradient; make a new tensor."""

from collections.abc import Iterable

import torch

FAILS = ["test_the_gradients_are_left_alone"]
SEE = "sgd-alias"


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
        self.parameters = list(parameters)
        self.squares = [torch.zeros_like(p) for p in self.parameters]
        self.buffers = [torch.zeros_like(p) for p in self.parameters]
        self.lr = lr
        self.alpha = alpha
        self.eps = eps
        self.weight_decay = weight_decay
        self.momentum = momentum

    @torch.no_grad()
    def step(self) -> None:
        for p, square, buffer in zip(self.parameters, self.squares, self.buffers, strict=True):
            if p.grad is None:
                continue
            g = p.grad
            g += self.weight_decay * p
            square *= self.alpha
            square += (1 - self.alpha) * g**2
            buffer *= self.momentum
            buffer += g / (torch.sqrt(square) + self.eps)
            p -= self.lr * buffer
