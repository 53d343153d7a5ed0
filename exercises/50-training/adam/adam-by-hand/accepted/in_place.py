"""In-place calls, and the two corrections gathered into one step size."""

from collections.abc import Iterable

import torch


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
        self.state = {p: (torch.zeros_like(p), torch.zeros_like(p), [0]) for p in parameters}
        self.lr = lr
        self.options = *betas, eps, weight_decay, decoupled

    def step(self) -> None:
        beta1, beta2, eps, weight_decay, decoupled = self.options
        with torch.no_grad():
            for p, (mean, square, count) in self.state.items():
                if p.grad is None:
                    continue
                count[0] += 1
                g = p.grad.clone()
                if decoupled:
                    p.mul_(1 - self.lr * weight_decay)
                else:
                    g.add_(p, alpha=weight_decay)
                mean.lerp_(g, 1 - beta1)
                square.mul_(beta2).addcmul_(g, g, value=1 - beta2)
                root = square.sqrt().div_((1 - beta2 ** count[0]) ** 0.5).add_(eps)
                p.addcdiv_(mean, root, value=-self.lr / (1 - beta1 ** count[0]))
