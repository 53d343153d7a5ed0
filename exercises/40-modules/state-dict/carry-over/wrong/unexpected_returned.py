"""Unexpected are the names that the model does not know; what it lacks is called missing."""

import torch
from torch import nn

FAILS = ["test_load_other_names"]
SEE = "state-dict-missing-key"


def snapshot(model: nn.Module) -> dict[str, torch.Tensor]:
    return {name: tensor.clone() for name, tensor in model.state_dict().items()}


def part(state: dict[str, torch.Tensor], module: str) -> dict[str, torch.Tensor]:
    start = module + "."
    return {name.removeprefix(start): t for name, t in state.items() if name.startswith(start)}


def load_matching(model: nn.Module, state: dict[str, torch.Tensor]) -> list[str]:
    own = model.state_dict()
    fitting = {n: t for n, t in state.items() if n not in own or t.shape == own[n].shape}
    report = model.load_state_dict(fitting, strict=False)
    return report.unexpected_keys or [n for n in own if n not in fitting]
