"""The size of errors[kept] depends on the numbers, so no single graph can hold it: torch.where leaves each entry in its place."""

from collections.abc import Callable

import torch
from torch import nn

FAILS = [
    "test_compiled_as_eager",
    "test_one_graph_whatever_the_numbers",
    "test_two_graphs_for_all_batch_sizes",
]
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
        if kept.any():
            return (errors[kept] ** 2).mean()
        return (errors * 0).sum()


def compiled(
    model: nn.Module,
    loss_fn: nn.Module,
) -> Callable[[torch.Tensor, torch.Tensor], torch.Tensor]:
    def step(inputs: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
        return loss_fn(model(inputs), targets)

    return torch.compile(step, fullgraph=True)
