"""Reference: prepare, score, pick the largest."""

import torch
from torch import nn


def prepare(images: torch.Tensor) -> torch.Tensor:
    return images.to(torch.float32) / 255


class DigitNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(),
            nn.Linear(28 * 28, 200),
            nn.ReLU(),
            nn.Linear(200, 50),
            nn.ReLU(),
            nn.Linear(50, 10),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.layers(x)


def predict(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(prepare(images)).argmax(dim=1)
