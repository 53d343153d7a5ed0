"""A first loss above the start value is never an improvement: begin with infinity."""

import copy

from torch import nn

FAILS = ["test_restore_brings_the_best_parameters", "test_best_loss", "test_min_delta"]
SEE = "early-stopping-nan"


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = 1.0
        self.best_state = None
        self.waited = 0

    def update(self, loss: float, model: nn.Module) -> bool:
        if loss < self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_state = copy.deepcopy(model.state_dict())
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state)
