"""The history tells everything: where its smallest value stands, and how long ago that was."""

import io
import math

import lightning as L
import torch


class KeepBest(L.Callback):
    def __init__(self, metric: str, patience: int) -> None:
        self.metric, self.patience = metric, patience
        self.history: list[float] = []
        self.best = math.inf
        self.file = io.BytesIO()

    def on_train_epoch_end(self, trainer, pl_module):
        self.history.append(trainer.logged_metrics[self.metric].item())
        known = [math.inf if math.isnan(value) else value for value in self.history]
        self.best = min(known)
        when = known.index(self.best) if self.best < math.inf else -1
        if when == len(known) - 1:
            self.file = io.BytesIO()
            torch.save(pl_module.state_dict(), self.file)
        trainer.should_stop = len(known) - 1 - when >= self.patience

    def on_train_end(self, trainer, pl_module):
        if self.file.tell():
            self.file.seek(0)
            pl_module.load_state_dict(torch.load(self.file))
