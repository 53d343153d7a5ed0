"""Patience, and the best weights.

A small class that any training loop can use:

    stopper = EarlyStopping(patience=3)
    for epoch in range(epochs):
        train(…)
        if stopper.update(evaluate(…), model):
            break
    stopper.restore(model)
"""

from torch import nn


class EarlyStopping:
    """Watch a validation loss, keep the best weights, say when to stop.

    An epoch is an improvement if its loss is below the best loss so far by more
    than `min_delta` (with min_delta 0: if it is smaller; an equal loss is none). A
    loss of nan is never one. `best_loss` is the loss of the last improvement, a
    float; before the first one it is infinity.

    >>> stopper, model = EarlyStopping(patience=2), nn.Linear(3, 1)
    >>> [stopper.update(loss, model) for loss in (0.9, 0.5, 0.6, 0.7)]
    [False, False, False, True]
    >>> stopper.best_loss
    0.5
    """

    best_loss: float

    def __init__(self, patience: int, min_delta: float = 0.0) -> None:
        """Set up; patience is at least 1."""
        raise NotImplementedError

    def update(self, loss: float, model: nn.Module) -> bool:
        """Take in an epoch's loss; return whether training should stop.

        That is so when the last `patience` epochs, this one included, were no
        improvements. At an improvement everything in the model's state dict,
        parameters and buffers, is kept as it is now, whatever happens to the model
        later. The model is not changed.
        """
        raise NotImplementedError

    def restore(self, model: nn.Module) -> None:
        """Give the model the parameters and buffers kept at the last improvement.

        It may be called more than once; between two calls the model may have
        trained on. If there was no improvement, the model stays as it is.
        """
        raise NotImplementedError
