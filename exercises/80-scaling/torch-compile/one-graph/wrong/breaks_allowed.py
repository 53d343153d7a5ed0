"""Without fullgraph=True a break goes unnoticed: two graphs, and slower for it."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_a_break_is_an_error"]
SEE = "torch-compile-fullgraph"


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
    def step(inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return loss_fn(model(inputs), targets)

    return torch.compile(step)
