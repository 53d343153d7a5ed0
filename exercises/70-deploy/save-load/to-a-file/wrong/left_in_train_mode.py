"""The mode is not in the file: a model that was just built is in train mode, and must be put in eval mode."""

from pathlib import Path

import torch
from torch import nn

FAILS = ["test_eval_mode"]
SEE = "save-load-eval"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu")
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model
