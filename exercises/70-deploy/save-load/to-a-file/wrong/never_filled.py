"""The file is read, the model is built, and its numbers are still random: load_state_dict is missing."""

from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_buffer",
    "test_file_from_a_gpu",
    "test_outputs",
    "test_parameters",
    "test_several_files",
]
SEE = "save-load-not-loaded"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu")
    model = model_class(**saved["settings"])

    return model.eval()
