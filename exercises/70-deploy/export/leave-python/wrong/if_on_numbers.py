"""While exporting there are no numbers, so no `if` can decide by them: let torch.where choose."""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn

FAILS = ["test_limit_can_be_exported"]
SEE = "export-if-on-numbers"


class Limit(nn.Module):
    def __init__(self, limit: float) -> None:
        super().__init__()
        self.limit = limit

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        largest = x.abs().max()
        if largest > self.limit:
            return x * (self.limit / largest)
        return x


def save_exported(model: nn.Module, example: torch.Tensor, path: Path) -> None:
    modes = [module.training for module in model.modules()]
    batch = torch.export.Dim("batch")
    rows = torch.cat([example, example])
    program = torch.export.export(model.eval(), (rows,), dynamic_shapes=({0: batch},))
    torch.export.save(program, path)
    for module, training in zip(model.modules(), modes, strict=True):
        module.training = training


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    return torch.export.load(path).module()
