"""The file's names are taken as the model's own: a wrapped model wants the prefix, and a bare one does not."""

from pathlib import Path

import torch
from torch import nn
from torch.nn.parallel import DistributedDataParallel

FAILS = ["test_wrapped_file_bare_model", "test_bare_file_wrapped_model", "test_file_of_another_network", "test_devices_of_another_machine", "test_distributed_wrapper"]
SEE = "data-parallel-not-strict"


def unwrap(model: nn.Module) -> nn.Module:
    wrapped = isinstance(model, (nn.DataParallel, DistributedDataParallel))
    return model.module if wrapped else model


def save(model: nn.Module, path: Path) -> None:
    torch.save(unwrap(model).state_dict(), path)


def load(model: nn.Module, path: Path) -> None:
    state = torch.load(path, map_location="cpu")
    model.load_state_dict(state, strict=False)
