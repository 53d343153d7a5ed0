"""Reference: words go straight in, images are flattened first."""

import torch
from torch import nn


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x)


class ImageScores(nn.Module):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__()
        self.score = nn.Linear(height * width, classes, bias=bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x.flatten(start_dim=1))
