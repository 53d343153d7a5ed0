"""torch starts the running mean at 0; with the first square in full, the first steps are shorter than torch's."""

from collections.abc import Iterable

import torch

FAILS = [
    "test_an_alpha_of_one_half",
    "test_eps",
    "test_momentum",
    "test_no_gradient_no_move",
    "test_one_step",
    "test_several_steps",
    "test_the_defaults",
    "test_weight_decay",
]
SEE = "rmsprop-first-step"


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
            if square.any():
                square *= self.alpha
                square += (1 - self.alpha) * g**2
            else:
                square += g**2
            buffer *= self.momentum
            buffer += g / (torch.sqrt(square) + self.eps)
            p -= self.lr * buffer
