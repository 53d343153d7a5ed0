"""weights_only=False executes what the file says; the file of a state dict does not need it."""

from pathlib import Path

import torch
from torch import nn

FAILS = ["test_nothing_in_a_file_is_executed"]
SEE = "save-load-runs-code"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu", weights_only=False)
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model.eval()
