"""Until it is good enough.

Everything around the inner loop: the loader, the loss, the optimizer, the epochs,
and an end. The checks write down every batch that goes through the model, and
replay the training by hand on these batches.
"""

from torch import nn
from torch.utils.data import Dataset


def fit(
    model: nn.Module,
    data: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int,
    goal: float = 0.0,
) -> list[float]:
    """Train `model` as a classifier; return the mean loss of each epoch.

    `data` has `len(data)` items (input, target): a float tensor and a class number,
    int64. `model` gives logits (batch, classes). The loss is the cross-entropy, and
    a step is plain gradient descent (SGD) with learning rate `lr`, on one batch.

    In each epoch every item is in exactly one batch. Batches have `batch_size`
    items, the last one what is left. Each epoch has a new random order, and `seed`
    alone decides which: the same seed gives the same batches, and torch's own
    random state is neither used nor changed.

    The mean loss of an epoch is the mean over its examples, each measured when its
    batch came by, before the step. It is a Python float. Training ends after
    `epochs` epochs (0: at once, with an empty list), or after the first epoch whose
    mean loss is below `goal`; that epoch's loss is the last one in the list.

    In every epoch the model is in training mode, however it came in.
    """
    raise NotImplementedError
