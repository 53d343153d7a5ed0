"""What is kept in memory is gone when the program ends: the settings belong into the file."""

from pathlib import Path

import torch
from torch import nn

FAILS = ["test_several_files"]
SEE = "save-load-sizes"
RAISES = "RuntimeError"


SETTINGS = {}


def save_model(model: nn.Module, path: Path) -> None:
    SETTINGS.update(model.settings)
    torch.save(model.state_dict(), path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    model = model_class(**SETTINGS)
    model.load_state_dict(torch.load(path, map_location="cpu"))
    return model.eval()
