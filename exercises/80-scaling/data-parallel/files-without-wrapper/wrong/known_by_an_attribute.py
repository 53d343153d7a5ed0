"""A network may have a part of its own called module: ask for the class of the wrapper."""

from pathlib import Path

import torch
from torch import nn

FAILS = ["test_unwrap_without_a_wrapper", "test_file_of_a_bare_network", "test_wrapped_file_bare_model", "test_bare_file_bare_model"]
SEE = "data-parallel-isinstance"


def unwrap(model: nn.Module) -> nn.Module:
    return model.module if hasattr(model, "module") else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(unwrap(model).state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    network = unwrap(model)
    state = torch.load(path, map_location="cpu")
    if set(state) != set(network.state_dict()):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    network.load_state_dict(state)
