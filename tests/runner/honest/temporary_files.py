"""Saves to temporary files and to the current folder."""

import tempfile
from pathlib import Path

import torch


def double(x):
    if x is None:
        raise ValueError
    torch.save({"x": x}, "x.pt")
    loaded = torch.load("x.pt", weights_only=True)["x"]
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "y.pt"
        torch.save(loaded * 2, file)
        return torch.load(file)
