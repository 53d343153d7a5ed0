"""Without map_location, tensors go back to the device they came from, which this machine may not have."""

from pathlib import Path

import torch
from torch import nn

FAILS = ["test_file_from_a_gpu"]
SEE = "save-load-map-location"
RAISES = "RuntimeError"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path)
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model.eval()
