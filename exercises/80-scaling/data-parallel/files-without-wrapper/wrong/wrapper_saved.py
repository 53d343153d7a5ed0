"""The wrapper's state dict has module. before each name."""

from pathlib import Path

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FAILS = ["test_file_of_a_wrapped_network", "test_distributed_wrapper"]
SEE = "data-parallel-keys"


def unwrap(model: nn.Module) -> nn.Module:
    wrapped = isinstance(model, (nn.DataParallel, DistributedDataParallel))
    return model.module if wrapped else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(model.state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    network = unwrap(model)
    state = torch.load(path, map_location="cpu")
    if set(state) != set(network.state_dict()):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    network.load_state_dict(state)
