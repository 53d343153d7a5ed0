"""A pickled model names its class, and can only be read where that class is: export it."""

import copy
from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn

FAILS = ["test_the_file_needs_no_class"]
SEE = "save-load-whole-model"


class Limit(nn.Module):
    def __init__(self, limit: float) -> None:
        super().__init__()
        self.limit = limit

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        largest = x.abs().max()
        return torch.where(largest > self.limit, x * (self.limit / largest), x)


def save_exported(model: nn.Module, example: torch.Tensor, path: Path) -> None:
    torch.save(copy.deepcopy(model).eval(), path)


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    return torch.load(path, weights_only=False)
