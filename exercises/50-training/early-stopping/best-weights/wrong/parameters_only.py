"""Without the buffers a batch norm keeps the running statistics of the last epoch."""

import copy

from torch import nn

FAILS = ["test_restore_brings_the_best_buffers", "test_restore_works_twice"]
SEE = "early-stopping-buffers"


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
            self.best_state = {
                name: parameter.detach().clone() for name, parameter in model.named_parameters()
            }
            self.waited = 0
        else:
            self.waited += 1
        return self.waited >= self.patience

    def restore(self, model: nn.Module) -> None:
        if self.best_state is not None:
            model.load_state_dict(self.best_state, strict=False)
