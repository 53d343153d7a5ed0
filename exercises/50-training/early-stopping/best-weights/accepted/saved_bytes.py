"""The best state as bytes, as torch.save writes them, and all losses in a list."""

import io

import torch
from torch import nn


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience, self.min_delta = patience, min_delta
        self.best_loss = float("inf")
        self.epoch = self.best_epoch = 0
        self.file = None

    def update(self, loss: float, model: nn.Module) -> bool:
        self.epoch += 1
        if self.best_loss - loss > self.min_delta:
            self.best_loss, self.best_epoch = loss, self.epoch
            self.file = io.BytesIO()
            torch.save(model.state_dict(), self.file)
        return self.epoch - self.best_epoch >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.file:
            self.file.seek(0)
            model.load_state_dict(torch.load(self.file, weights_only=True))
