"""Layers as attributes, functions for the activations, and the guess by max."""

import torch
import torch.nn.functional as F
from torch import nn


def prepare(images: torch.Tensor) -> torch.Tensor:
    return images.float().mul_(1 / 255)


class DigitNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.first = nn.Linear(784, 200)
        self.second = nn.Linear(200, 50)
        self.scores = nn.Linear(50, 10)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        x = x.reshape(x.shape[0], 784)
        x = F.relu(self.first(x))
        x = self.second(x).clamp(min=0)
        return self.scores(x)


@torch.inference_mode()
def predict(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    return model(prepare(images)).max(dim=-1).indices
