"""The mean is over the entries that were kept: divide by their number, not by all."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_loss_and_gradient", "test_an_error_of_exactly_cut_is_kept"]
SEE = "torch-compile-mask"


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
        return torch.where(kept, errors**2, 0.0).sum() / kept.numel()


def compiled(
    model: nn.Module,
    loss_fn: nn.Module,
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    def step(inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return loss_fn(model(inputs), targets)

    return torch.compile(step, fullgraph=True)
