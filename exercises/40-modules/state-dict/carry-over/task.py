"""Weights carried over.

Keep the best version of a model, take one part out of a large one, put trained
layers under a new head: three small functions on state dicts that every project
writes sooner or later.

A state dict maps names to tensors. The states and models here have parameters and
buffers of several dtypes. Whatever is passed in stays as it was, except that
`load_matching` fills the model. Nothing is deleted from a state that is passed in.
"""

import torch
from torch import nn


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    """Return the state of the model as it is now, to be loaded later.

    It stays what it is, whatever happens to the model afterwards.

    >>> layer = nn.Linear(2, 1)
    >>> layer.load_state_dict({"weight": torch.ones(1, 2), "bias": torch.ones(1)})
    <All keys matched successfully>
    >>> kept = snapshot(layer)
    >>> layer.load_state_dict({"weight": torch.zeros(1, 2), "bias": torch.zeros(1)})
    <All keys matched successfully>
    >>> kept["weight"]
    tensor([[1., 1.]])
    """
    raise NotImplementedError


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    """Return the part of a state dict that one submodule can load.

    `module` is the name of the submodule, as in "encoder" or "encoder.layer1". The
    names of the result are those that the submodule itself uses. Without an entry
    for this submodule the result is empty.

    >>> state = {
    ...     "encoder.weight": torch.ones(1, 2),
    ...     "head.weight": torch.ones(3, 1),
    ... }
    >>> part(state, "encoder")
    {'weight': tensor([[1., 1.]])}
    """
    raise NotImplementedError


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    """Load every entry whose name and shape fit the model; leave the others out.

    Return the names in the model's state dict that were not loaded, in the model's
    order: what still has to be trained.

    >>> model = nn.Linear(2, 1)
    >>> load_matching(model, {"weight": torch.ones(1, 2), "bias": torch.ones(7)})
    ['bias']
    """
    raise NotImplementedError
