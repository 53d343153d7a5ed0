"""An MLP that can be configured.

Every project has a class like this one. Write it so that nobody needs to look
inside: any depth, layers with names, an activation and an initialisation by name.
"""

import torch
from torch import nn


class MLP(nn.Module):
    """Linear layers with an activation between them, for inputs of any shape.

    n_in     numbers of each input, all axes but the first taken together
    hidden   the sizes between, a list of any length; [] means a single linear
             layer. The list stays as it was.
    n_out    scores for each input
    activation   "relu", "tanh" or "gelu" (torch's nn.ReLU, nn.Tanh, nn.GELU)
    bias     whether the linear layers have biases: all of them, or none
    init     "default": as nn.Linear makes it.
             "kaiming": normal, standard deviation sqrt(2 / fan_in), for any
             activation.
             "xavier": uniform, standard deviation sqrt(2 / (fan_in + fan_out)).
             With these two, biases are 0.

    Another name for activation or init is a ValueError when the model is made,
    whose message has that name in it.

    The layers are in its part `layers`, an nn.ModuleDict, under the names hidden1,
    hidden2, … and scores. It has no other parameters.

    >>> model = MLP(784, [128, 64], 10)
    >>> [name for name, parameter in model.named_parameters()][:3]
    ['layers.hidden1.weight', 'layers.hidden1.bias', 'layers.hidden2.weight']
    >>> model.parameter_count()
    109386
    """

    def __init__(
        self,
        n_in: int,
        hidden: list[int],
        n_out: int,
        activation: str = "relu",
        bias: bool = True,
        init: str = "default",
    ) -> None:
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the scores. x (n, …) -> (n, n_out), x float32; n may be 0.

        Every layer but the last is followed by the activation. x stays as it was.
        """
        raise NotImplementedError

    def results(self, x: torch.Tensor) -> dict[str, torch.Tensor]:
        """Return what each layer hands on, by its name, in the order of the layers.

        For a hidden layer that is what comes out of its activation; for "scores",
        the scores.

        >>> results = MLP(6, [5], 2).results(torch.rand(3, 6))
        >>> {name: tuple(y.shape) for name, y in results.items()}
        {'hidden1': (3, 5), 'scores': (3, 2)}
        """
        raise NotImplementedError

    def parameter_count(self, trainable_only: bool = False) -> int:
        """Return how many numbers the parameters hold, or only those not frozen."""
        raise NotImplementedError
