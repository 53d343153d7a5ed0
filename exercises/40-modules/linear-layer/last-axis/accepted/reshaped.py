"""The axes merged and split by reshape, with the sizes kept."""

import torch
from torch import nn


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(in_features=features, out_features=classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        n, words, features = x.shape
        scores = self.score(x.reshape(n * words, features))
        return scores.reshape(n, words, self.score.out_features)


class ImageScores(nn.Module):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__()
        self.pixels = height * width
        self.score = nn.Linear(self.pixels, classes, bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x.reshape(-1, self.pixels))
