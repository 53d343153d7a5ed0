"""Weight decay belongs to the gradient before it is squared, so that it is divided like the rest."""

from collections.abc import Iterable

import torch

FAILS = ["test_weight_decay"]
SEE = "rmsprop-order"


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
            g = p.grad + self.weight_decay * p
            square *= self.alpha
            square += (1 - self.alpha) * p.grad**2
            buffer *= self.momentum
            buffer += g / (torch.sqrt(square) + self.eps)
            p -= self.lr * buffer
