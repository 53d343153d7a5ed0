"""Reference: settings and state into the file; build, fill and eval() on the way back."""

from pathlib import Path

import torch
from torch import nn


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu")
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model.eval()
