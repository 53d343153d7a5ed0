"""Saves to temporary files and to the current folder."""

import os
import tempfile
from pathlib import Path

import torch


def double(x):
    if x is None:
        raise ValueError
    own = f"{os.getpid()}.pt"  # ranks share their folder
    torch.save({"x": x}, own)
    loaded = torch.load(own, weights_only=True)["x"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "y.pt"
        torch.save(loaded * 2, file)
        return torch.load(file)
