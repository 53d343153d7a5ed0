"""Patience 3 bears three epochs without improvement and stops with the third, not after a fourth."""

import copy

from torch import nn

FAILS = [
    "test_it_stops_when_patience_is_used_up",
    "test_an_improvement_starts_the_count_anew",
    "test_losses_are_compared_with_the_best",
    "test_an_equal_loss_is_no_improvement",
    "test_min_delta",
    "test_nan_is_no_improvement",
]
SEE = "early-stopping-patience"


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
            self.best_state = copy.deepcopy(model.state_dict())
            self.waited = 0
        else:
            self.waited += 1
        return self.waited > self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state)
