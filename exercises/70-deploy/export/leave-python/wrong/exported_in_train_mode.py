"""The mode is decided while exporting: in train mode the program drops and measures for ever."""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn

FAILS = ["test_it_computes_as_in_eval_mode"]
SEE = "export-train-mode"


class Limit(nn.Module):
    def __init__(self, limit: float) -> None:
        super().__init__()
        self.limit = limit

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        largest = x.abs().max()
        return torch.where(largest > self.limit, x * (self.limit / largest), x)


def save_exported(model: nn.Module, example: torch.Tensor, path: Path) -> None:
    modes = [module.training for module in model.modules()]
    batch = torch.export.Dim("batch")
    rows = torch.cat([example, example])
    program = torch.export.export(model, (rows,), dynamic_shapes=({0: batch},))
    torch.export.save(program, path)
    for module, training in zip(model.modules(), modes, strict=True):
        module.training = training


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    return torch.export.load(path).module()
