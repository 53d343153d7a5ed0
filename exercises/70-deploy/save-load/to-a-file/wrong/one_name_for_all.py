"""A file name of one's own makes every model overwrite the last one: write to the path that is given."""

from pathlib import Path
import torch
from torch import nn

FAILS = ["test_file_holds_only_weights", "test_several_files", "test_file_from_a_gpu"]
SEE = "save-load-copy"
RAISES = "FileNotFoundError"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": model.state_dict()}, path.parent / "latest")


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path.parent / "latest", map_location="cpu")
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"])
    return model.eval()
