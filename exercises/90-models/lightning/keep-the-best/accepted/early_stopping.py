"""Lightning's own EarlyStopping decides; only the history and the copy are left to write."""

import copy

import lightning as L
from lightning.pytorch.callbacks import EarlyStopping


class KeepBest(L.Callback):
    def __init__(self, metric: str, patience: int) -> None:
        super().__init__()
        self.metric, self.history, self.state = metric, [], {}
        self.stopper = EarlyStopping(
            metric, min_delta=0.0, patience=patience, check_finite=False, verbose=False
        )

    @property
    def best(self) -> float:
        return min((value for value in self.history if value == value), default=float("inf"))

    def setup(self, trainer, module, stage):
        self.stopper.setup(trainer, module, stage)

    def on_fit_end(self, trainer, module):
        module.load_state_dict(self.state or module.state_dict())

    def on_train_epoch_end(self, trainer, module):
        before = self.best
        self.history.append(float(trainer.callback_metrics[self.metric]))
        self.stopper._run_early_stopping_check(trainer)
        if self.best < before:
            self.state = copy.deepcopy(module.state_dict())
