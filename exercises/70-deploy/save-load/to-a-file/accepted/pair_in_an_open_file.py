"""A pair of dictionaries, through an open file, and the state assigned."""

from pathlib import Path

import torch
from torch import nn


def save_model(model: nn.Module, path: Path) -> None:
    state = {name: tensor.detach().cpu() for name, tensor in model.state_dict().items()}
    with path.open("wb") as file:
        torch.save((dict(model.settings), state), file)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    with path.open("rb") as file:
        settings, state = torch.load(file, map_location=torch.device("cpu"), weights_only=True)
    model = model_class(**settings).train(False)
    model.load_state_dict(state, assign=True)
    for parameter in model.parameters():
        parameter.requires_grad = True
    return model
