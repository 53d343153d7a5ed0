"""Both means start at 0 and are too small at first: divide each by 1 - beta**t."""

from collections.abc import Iterable

import torch

FAILS = [
    "test_decay_of_adam",
    "test_decay_of_adamw",
    "test_each_parameter_has_its_own_count",
    "test_eps",
    "test_equal_betas",
    "test_lr_may_change",
    "test_several_steps",
    "test_the_defaults",
    "test_the_first_step",
]
SEE = "adam-bias-correction"


class Adam:
    def __init__(
        self,
        parameters: Iterable[torch.Tensor],
        lr: float = 0.001,
        betas: tuple[float, float] = (0.9, 0.999),
        eps: float = 1e-8,
        weight_decay: float = 0.0,
        decoupled: bool = False,
    ) -> None:
        self.parameters = list(parameters)
        self.means = [torch.zeros_like(p) for p in self.parameters]
        self.squares = [torch.zeros_like(p) for p in self.parameters]
        self.steps = [0 for _ in self.parameters]
        self.lr = lr
        self.betas = betas
        self.eps = eps
        self.weight_decay = weight_decay
        self.decoupled = decoupled

    @torch.no_grad()
    def step(self) -> None:
        beta1, beta2 = self.betas
        for i, p in enumerate(self.parameters):
            if p.grad is None:
                continue
            g = p.grad
            if self.decoupled:
                p -= self.lr * self.weight_decay * p
            else:
                g = g + self.weight_decay * p
            self.steps[i] += 1
            self.means[i] = beta1 * self.means[i] + (1 - beta1) * g
            self.squares[i] = beta2 * self.squares[i] + (1 - beta2) * g**2
            mean = self.means[i]
            square = self.squares[i]
            p -= self.lr * mean / (torch.sqrt(square) + self.eps)
