"""A callback that keeps the best.

A network that trains too long learns its examples by heart: the validation loss falls, then
rises. What you want are the weights of the best epoch, and not to wait long for the rest. Write
a callback that does it for any LightningModule and any metric:

    best = KeepBest("valid_loss", patience=3)
    L.Trainer(max_epochs=100, callbacks=[best]).fit(module, train_loader, validation_loader)

The checks train small modules whose metrics are made up, epoch by epoch. They look at `history`
and `best`; at how many epochs are run; at the module's parameters and buffers afterwards. The
Trainer does its sanity check before the first epoch in some of them, and in others not.
Each `KeepBest` is used for one `fit`.
"""

import lightning as L


class KeepBest(L.Callback):
    """Watch a metric of which small is good, stop in time, restore the best epoch.

    An epoch is an improvement if its value is smaller than the best before it; the first
    value that is not nan is one. An equal value is none, and nan never is.

    Attributes
    ----------
    history : the metric's value of each epoch that was run, in order; plain floats. The
        sanity check is no epoch.
    best : the smallest value so far, a plain float; infinity as long as there is none.

    >>> best = KeepBest("valid_loss", patience=2)
    >>> trainer.fit(module, train_loader, validation_loader)     # losses 0.9, 0.5, 0.6, 0.7
    >>> best.history, best.best
    ([0.9, 0.5, 0.6, 0.7], 0.5)
    """

    history: list[float]
    best: float

    def __init__(self, metric: str, patience: int) -> None:
        """Set up for a metric and a patience, which is at least 1.

        `metric` is a name under which the module logs, in `validation_step` or, with
        `on_epoch=True`, in `training_step`. The value of an epoch is what Lightning reports
        at its end, validation included.

        After an epoch that makes it `patience` epochs in a row without an improvement, the
        training stops.

        At the end of the training, stopped or not, the module gets back everything that its
        state dict held, parameters and buffers, at the end of the last improvement. If there
        was none, it stays as it is.
        """
        raise NotImplementedError
