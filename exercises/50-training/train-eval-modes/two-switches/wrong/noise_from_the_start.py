"""Noise drawn in __init__ is a constant: the network learns to subtract it."""

import torch
from torch import nn

FAILS = ["test_noise_in_train_mode"]
SEE = "train-eval-modes-own-layer"


class Noise(nn.Module):
    def __init__(self, std: float = 0.1) -> None:
        super().__init__()
        self.std = std

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if not self.training:
            return x
        torch.manual_seed(0)
        return x + self.std * torch.randn(x.shape)


def train_with_frozen_statistics(model: nn.Module) -> None:
    model.train()
    for module in model.modules():
        if isinstance(module, (nn.BatchNorm1d, nn.BatchNorm2d)):
            module.eval()


def predict(model: nn.Module, x: torch.Tensor) -> torch.Tensor:
    modes = [module.training for module in model.modules()]
    try:
        model.eval()
        with torch.no_grad():
            return model(x)
    finally:
        for module, training in zip(model.modules(), modes, strict=True):
            module.training = training
