"""Each tensor of the state dict cloned, patience counted down."""

import math

import torch
from torch import nn


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = self.left = patience
        self.min_delta = min_delta
        self.best_loss = math.inf
        self.kept = {}

    def update(self, loss: float, model: nn.Module) -> bool:
        self.left -= 1
        if loss + self.min_delta < self.best_loss:
            self.left, self.best_loss = self.patience, loss
            self.kept = {name: t.detach().clone() for name, t in model.state_dict().items()}
        return self.left <= 0

    @torch.no_grad()
    def restore(self, model: nn.Module) -> None:
        for name, tensor in model.state_dict().items():
            if name in self.kept:
                tensor.copy_(self.kept[name])
