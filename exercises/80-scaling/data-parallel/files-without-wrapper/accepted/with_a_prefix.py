"""The other way round: names are looked up with the prefix that the file has."""

import torch
from torch.nn import DataParallel, Module
from torch.nn.parallel import DistributedDataParallel


def unwrap(model: Module) -> Module:
    match model:
        case DataParallel(module=network) | DistributedDataParallel(module=network):
            return network
    return model


def save(model, path):
    with path.open("wb") as file:
        torch.save(dict(unwrap(model).state_dict()), file)


def load(model, path):
    network = unwrap(model)
    state = torch.load(path, map_location=torch.device("cpu"), weights_only=True)
    if {f"module.{name}" for name in network.state_dict()} == state.keys():
        state = {name: state[f"module.{name}"] for name in network.state_dict()}
    network.load_state_dict(state, strict=True)
