"""Buffers by parameter, written in place into memory of their own."""

from collections.abc import Iterable

import torch


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
        self.all = [*parameters]
        self.lr = lr
        self.options = momentum, dampening, weight_decay, nesterov
        self.state = {}

    def step(self) -> None:
        momentum, dampening, weight_decay, nesterov = self.options
        with torch.no_grad():
            for p in self.all:
                if p.grad is not None:
                    g = p.grad.add(p, alpha=weight_decay)
                    if momentum:
                        if p in self.state:
                            self.state[p].mul_(momentum).add_(g, alpha=1 - dampening)
                        else:
                            self.state[p] = g.clone()
                        g = g.add(self.state[p], alpha=momentum) if nesterov else self.state[p]
                    p.add_(g, alpha=-self.lr)
