"""strict=False forgives names, never shapes: an entry of another shape must be left out first."""

import torch
from torch import nn

FAILS = ["test_load_other_shapes"]
SEE = "state-dict-size-mismatch"
RAISES = "RuntimeError"


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    start = module + "."
    return {name.removeprefix(start): t for name, t in state.items() if name.startswith(start)}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    return model.load_state_dict(state, strict=False).missing_keys
