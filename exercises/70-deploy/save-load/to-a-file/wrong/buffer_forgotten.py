"""A model's state is more than its parameters: without its buffers it gives other outputs."""

from pathlib import Path
import torch
from torch import nn

FAILS = ["test_buffer", "test_outputs"]
SEE = "state-dict-buffer-or-parameter"


def save_model(model: nn.Module, path: Path) -> None:
    torch.save({"settings": model.settings, "state": dict(model.named_parameters())}, path)


def load_model(path: Path, model_class: type[nn.Module]) -> nn.Module:
    saved = torch.load(path, map_location="cpu")
    model = model_class(**saved["settings"])
    model.load_state_dict(saved["state"], strict=False)
    return model.eval()
