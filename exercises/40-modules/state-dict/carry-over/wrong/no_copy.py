"""state_dict() hands out the model's own tensors, and the snapshot changes with them."""

import torch
from torch import nn

FAILS = ["test_snapshot_stays_as_it_is"]
SEE = "state-dict-references"


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return dict(model.state_dict())


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    start = module + "."
    return {name.removeprefix(start): t for name, t in state.items() if name.startswith(start)}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    own = model.state_dict()
    fitting = {n: t for n, t in state.items() if n in own and t.shape == own[n].shape}
    return model.load_state_dict(fitting, strict=False).missing_keys
