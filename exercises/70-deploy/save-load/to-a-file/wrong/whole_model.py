"""torch.save(model) pickles the whole object; to read it, one must execute whatever the file says."""

from pathlib import Path
import torch
from torch import nn

FAILS = ["test_file_holds_only_weights", "test_nothing_in_a_file_is_executed"]
SEE = "save-load-whole-model"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save(model, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    return torch.load(path, map_location="cpu", weights_only=False).eval()
