"""The model's own entries stand in for what does not fit, so that loading can be strict."""

from collections import OrderedDict

import torch
from torch import nn


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return OrderedDict(
        (name, torch.tensor(t.numpy(force=True))) for name, t in model.state_dict().items()
    )


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    pairs = [(name.split(module + ".", maxsplit=1), tensor) for name, tensor in state.items()]
    return {names[1]: tensor for names, tensor in pairs if len(names) == 2 and names[0] == ""}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    left = []
    whole = {}
    for name, tensor in model.state_dict().items():
        fits = name in state and state[name].size() == tensor.size()
        whole[name] = state[name] if fits else tensor
        left += [] if fits else [name]
    model.load_state_dict(whole)
    return left
