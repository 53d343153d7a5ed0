"""If the model raises, the lines after it never run; `finally` does."""

import torch
from torch import nn

FAILS = ["test_the_mode_is_put_back_after_an_error"]
SEE = "train-eval-modes-finally"


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
    model.eval()
    with torch.no_grad():
        output = model(x)
    for module, training in zip(model.modules(), modes, strict=True):
        module.training = training
    return output
