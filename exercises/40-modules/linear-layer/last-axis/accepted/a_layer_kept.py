"""The calculation by F.linear, with the layer as the keeper of the parameters."""

import torch
import torch.nn.functional as F
from torch import nn


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return F.linear(x, self.score.weight, self.score.bias)


class ImageScores(WordScores):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__(height * width, classes)
        if not bias:
            self.score.register_parameter("bias", None)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return super().forward(x.flatten(1))
