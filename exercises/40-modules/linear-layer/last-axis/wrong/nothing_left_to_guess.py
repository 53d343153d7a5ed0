"""In a batch of no image, -1 could stand for any number: name the size, or flatten."""

import torch
from torch import nn

FAILS = ["test_an_empty_batch"]
SEE = "reshape-view-flatten-batch"
RAISES = "RuntimeError"


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
        return self.score(x.reshape(len(x), -1))
