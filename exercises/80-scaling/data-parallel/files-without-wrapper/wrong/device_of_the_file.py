"""A file remembers its devices: without map_location it cannot be read where these are missing."""

from pathlib import Path

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FAILS = ["test_devices_of_another_machine"]
SEE = "data-parallel-map-location"


def unwrap(model: nn.Module) -> nn.Module:
    wrapped = isinstance(model, (nn.DataParallel, DistributedDataParallel))
    return model.module if wrapped else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(unwrap(model).state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    network = unwrap(model)
    state = torch.load(path)
    if set(state) != set(network.state_dict()):
        state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    network.load_state_dict(state)
