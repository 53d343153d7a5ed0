"""A penalty, as a callback.

Networks with small weights tend to do better on new examples, and weights that do not help
may as well be 0. A penalty on the absolute values of the weights pushes them there. Write it
as a callback, so that any Learner can have it:

    learn = Learner(dls, model, loss_func=..., cbs=WeightPenalty(strength=0.001))

The checks train small networks with torch's SGD and look at: the parameters afterwards,
against a plain loop with the penalty in its loss; the losses that the recorder keeps; and
`penalties`.
"""

from fastai.callback.core import Callback


class WeightPenalty(Callback):
    """Add `strength` times the sum of the absolute values of all weights to what is learnt from.

    Weights are the model's parameters with two axes or more: matrices, kernels. Biases, and
    whatever else has one axis, are left alone.

    In training, the gradients are those of loss + penalty. The losses that the learner
    reports, of training and of validation, are those of its loss function alone. In
    validation the callback does nothing.

    Attributes
    ----------
    penalties : the penalty that was added at each training batch, in order: the batches of
        the latest `fit` only, plain floats. Validation adds none.

    For a model with the weights [[1.0, -3.0]] and a bias:

    >>> penalty = WeightPenalty(strength=0.5)
    >>> learn = Learner(dls, model, loss_func=nn.MSELoss(), cbs=penalty)
    >>> learn.fit(1)                                        # one batch
    >>> penalty.penalties
    [2.0]
    """

    penalties: list[float]

    def __init__(self, strength: float) -> None:
        """Keep the strength, a number from 0."""
        raise NotImplementedError
