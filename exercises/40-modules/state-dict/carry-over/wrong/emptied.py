"""pop takes the entries out of the caller's state; build a new dictionary."""

import torch
from torch import nn

FAILS = ["test_part_leaves_the_state_alone"]
SEE = "state-dict-submodule"


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    start = module + "."
    names = [name for name in state if name.startswith(start)]
    return {name.removeprefix(start): state.pop(name) for name in names}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    own = model.state_dict()
    fitting = {n: t for n, t in state.items() if n in own and t.shape == own[n].shape}
    return model.load_state_dict(fitting, strict=False).missing_keys
