"""The caller's model stays in eval mode, and trains on without dropout."""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn

FAILS = ["test_the_model_stays_as_it_was"]
SEE = "train-eval-modes-restore"


class Limit(nn.Module):
    def __init__(self, limit: float) -> None:
        super().__init__()
        self.limit = limit

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        largest = x.abs().max()
        return torch.where(largest > self.limit, x * (self.limit / largest), x)


def save_exported(model: nn.Module, example: torch.Tensor, path: Path) -> None:
    batch = torch.export.Dim("batch")
    rows = torch.cat([example, example])
    program = torch.export.export(model.eval(), (rows,), dynamic_shapes=({0: batch},))
    torch.export.save(program, path)


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    return torch.export.load(path).module()
