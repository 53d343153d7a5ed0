"""The mode is not saved, so eval() before saving does nothing for the file, and switches the caller's model."""

from pathlib import Path
import torch
from torch import nn

FAILS = ["test_eval_mode", "test_saving_leaves_the_model_alone"]
SEE = "save-load-eval"


def save_model(model: nn.Module, path: Path) -> None:
    model.eval()
    torch.save({"settings": model.settings, "state": model.state_dict()}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu")
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model
