"""A model that came in eval mode must leave in eval mode."""

import torch
from torch import nn

FAILS = ["test_the_mode_is_put_back", "test_each_module_gets_its_own_mode_back"]
SEE = "train-eval-modes-restore"


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
    try:
        model.eval()
        with torch.no_grad():
            return model(x)
    finally:
        model.train()
