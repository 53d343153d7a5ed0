"""Names of a file without a wrapper may begin with module. as well: compare with the network's own."""

from pathlib import Path

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FAILS = ["test_bare_file_bare_model", "test_bare_file_wrapped_model"]
SEE = "data-parallel-replace"


def unwrap(model: nn.Module) -> nn.Module:
    wrapped = isinstance(model, (nn.DataParallel, DistributedDataParallel))
    return model.module if wrapped else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(unwrap(model).state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    network = unwrap(model)
    state = torch.load(path, map_location="cpu")
    state = {name.removeprefix("module."): tensor for name, tensor in state.items()}
    network.load_state_dict(state)
