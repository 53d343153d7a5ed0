"""encoder2 begins with encoder too: a submodule's names begin with its name and a dot."""

import torch
from torch import nn

FAILS = ["test_part_takes_no_neighbour"]
SEE = "state-dict-submodule"


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    places = len(module) + 1
    return {name[places:]: t for name, t in state.items() if name.startswith(module)}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    own = model.state_dict()
    fitting = {n: t for n, t in state.items() if n in own and t.shape == own[n].shape}
    return model.load_state_dict(fitting, strict=False).missing_keys
