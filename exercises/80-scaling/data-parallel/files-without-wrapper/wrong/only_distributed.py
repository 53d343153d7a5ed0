"""DataParallel is a wrapper, too: the old files and models are its."""

from pathlib import Path

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FAILS = ["test_unwrap", "test_file_of_a_wrapped_network", "test_bare_file_wrapped_model"]
SEE = "data-parallel-isinstance"


def unwrap(model: nn.Module) -> nn.Module:
    wrapped = isinstance(model, DistributedDataParallel)
    return model.module if wrapped else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(unwrap(model).state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    network = unwrap(model)
    state = torch.load(path, map_location="cpu")
    if set(state) != set(network.state_dict()):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    network.load_state_dict(state)
