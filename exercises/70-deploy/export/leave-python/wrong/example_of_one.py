"""An example with one row makes 1 a constant, against the promise that the axis varies: give it two."""

from collections.abc import Callable
from pathlib import Path

import torch
from torch import nn

FAILS = ["test_an_example_of_one"]
SEE = "export-example-of-one"
RAISES = "UserError"


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
    program = torch.export.export(model.eval(), (example,), dynamic_shapes=({0: batch},))
    torch.export.save(program, path)
    for module, training in zip(model.modules(), modes, strict=True):
        module.training = training


def load_exported(path: Path) -> Callable[[torch.Tensor], torch.Tensor]:
    return torch.export.load(path).module()
