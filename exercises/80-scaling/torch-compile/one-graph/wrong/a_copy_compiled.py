"""A copy of the model is trained instead of the model: torch.compile shares, and needs no copy."""

import copy
from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_compiled_as_eager"]
SEE = "torch-compile-orig-mod"


class TrimmedLoss(nn.Module):
    outliers: torch.Tensor

    def __init__(self, cut: float) -> None:
        super().__init__()
        self.cut = cut
        self.register_buffer("outliers", torch.tensor(0))

    def forward(self, prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        errors = prediction - target
        kept = errors.abs() <= self.cut
        self.outliers += (~kept).sum()
        return torch.where(kept, errors**2, 0.0).sum() / kept.sum().clamp(min=1)


def compiled(
    model: nn.Module,
    loss_fn: nn.Module,
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    model, loss_fn = copy.deepcopy(model), copy.deepcopy(loss_fn)

    def step(inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return loss_fn(model(inputs), targets)

    return torch.compile(step, fullgraph=True)
