"""An equal loss is no improvement: a loss that has come to rest would train on for ever."""

import copy

from torch import nn

FAILS = ["test_an_equal_loss_is_no_improvement"]
SEE = "early-stopping-best-not-previous"


class EarlyStopping:
    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        self.patience = patience
        self.min_delta = min_delta
        self.best_loss = float("inf")
        self.best_state = None
        self.waited = 0

    def update(self, loss: float, model: nn.Module) -> bool:
        if loss <= self.best_loss - self.min_delta:
            self.best_loss = loss
            self.best_state = copy.deepcopy(model.state_dict())
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state)
