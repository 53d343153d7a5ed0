"""A Python number that changes with each call makes each call compile anew."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = ["test_one_graph_whatever_the_numbers", "test_two_graphs_for_all_batch_sizes"]
SEE = "torch-compile-python-counter"


class TrimmedLoss(nn.Module):
    outliers: torch.Tensor

    def __init__(self, cut: float) -> None:
        super().__init__()
        self.cut = cut
        self.calls = 0
        self.register_buffer("outliers", torch.tensor(0))

    def forward(self, prediction: torch.Tensor, target: torch.Tensor) -> torch.Tensor:
        self.calls += 1
        errors = prediction - target
        kept = errors.abs() <= self.cut
        self.outliers += (~kept).sum()
        loss = torch.where(kept, errors**2, 0.0).sum() / kept.sum().clamp(min=1)
        return loss * (self.calls / self.calls)


def compiled(
    model: nn.Module,
    loss_fn: nn.Module,
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    def step(inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return loss_fn(model(inputs), targets)

    return torch.compile(step, fullgraph=True)
