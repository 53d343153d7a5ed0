"""A whole model made ready.

What stands at the beginning of many training scripts: every linear layer of a model
is initialised by one rule, and what passes through a new model is measured.
"""

from collections.abc import Callable

import torch
from torch import nn


def initialise(model: nn.Module, activation: str) -> None:
    """Initialise every nn.Linear of the model, however deep, for its activation.

    activation is "relu" or "tanh". For "relu" the weights are normally distributed,
    with standard deviation sqrt(2 / fan_in) (Kaiming). For "tanh" they are uniform,
    with standard deviation gain * sqrt(2 / (fan_in + fan_out)) (Xavier), where
    gain = 5 / 3 is torch's gain for tanh. Biases become 0; a layer may have none.

    All other parameters stay as they are. The parameters remain the same objects,
    and require a gradient or not as they did before. The model itself may be a
    layer.
    """
    raise NotImplementedError


def spreads(
    layers: list[nn.Linear],
    activation: Callable[[torch.Tensor], torch.Tensor],
    x: torch.Tensor,
) -> list[float]:
    """Return the standard deviation of what leaves each layer's activation.

    x (n, in) goes through the first layer and the activation, the result through
    the second layer and the activation, and so on. The spreads are plain numbers,
    one for each layer; no graph is recorded, and x and the layers stay as they
    were.

    >>> layer = nn.Linear(1, 1)
    >>> _ = nn.init.constant_(layer.weight, 2.0), nn.init.zeros_(layer.bias)
    >>> spreads([layer, layer], torch.relu, torch.tensor([[-1.0], [0.0], [1.0]]))
    [1.154700517654419, 2.309401035308838]
    """
    raise NotImplementedError
