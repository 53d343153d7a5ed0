"""torch's own helper takes the prefix off; a first strict load tells whether it is there."""

import torch
from torch import nn
from torch.nn.modules.utils import consume_prefix_in_state_dict_if_present


def unwrap(model):
    if isinstance(model, nn.parallel.DataParallel):
        return model.module
    if isinstance(model, nn.parallel.DistributedDataParallel):
        return model.module
    return model


def save(model, path):
    state = {name: x.clone().cpu() for name, x in unwrap(model).state_dict().items()}
    torch.save(state, path)


def load(model, path):
    network = unwrap(model)
    state = torch.load(path, map_location=lambda storage, place: storage)
    if list(state) != list(network.state_dict()):
        consume_prefix_in_state_dict_if_present(state, "module.")
    network.load_state_dict(state)
