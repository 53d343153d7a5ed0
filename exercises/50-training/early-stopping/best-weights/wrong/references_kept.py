"""A state dict holds the model's own tensors: what was kept trains on."""

import copy

from torch import nn

FAILS = [
    "test_restore_brings_the_best_parameters",
    "test_restore_brings_the_best_buffers",
    "test_restore_works_twice",
]
SEE = "early-stopping-references"


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_state = None
        self.waited = 0

    def update(self, loss: float, model: nn.Module) -> bool:
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_state = model.state_dict()
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state)
