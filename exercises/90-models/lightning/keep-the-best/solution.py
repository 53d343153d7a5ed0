"""Reference: everything at the end of the epoch, when all of its metrics are there."""

import lightning as L


class KeepBest(L.Callback):
    def __init__(self, metric: str, patience: int) -> None:
        self.metric, self.patience = metric, patience
        self.history, self.best = [], float("inf")
        self.stale, self.state = 0, None

    def on_train_epoch_end(self, trainer, module):
        value = trainer.callback_metrics[self.metric].item()
        self.history.append(value)
        self.stale += 1
        if value < self.best:
            self.best, self.stale = value, 0
            self.state = {name: tensor.clone() for name, tensor in module.state_dict().items()}
        if self.stale >= self.patience:
            trainer.should_stop = True

    def on_train_end(self, trainer, module):
        if self.state is not None:
            module.load_state_dict(self.state)
