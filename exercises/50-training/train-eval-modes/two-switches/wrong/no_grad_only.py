"""no_grad records no graph, but the layers stay in train mode: dropout drops, batch norm learns."""

import torch
from torch import nn

FAILS = ["test_predictions_are_those_of_eval_mode"]
SEE = "train-eval-modes-no-grad-only"


class Noise(nn.Module):
    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        return x + self.std * torch.randn(x.shape)


def train_with_frozen_statistics(model: nn.Module) -> None:
    model.train()
    for module in model.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.eval()


def predict(model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    modes = [module.training for module in model.modules()]
    try:
        with torch.no_grad():
            return model(x)
    finally:
        for module, training in zip(model.modules(), modes, strict=True):
            module.training = training
