"""An argument that is not passed on to the layer changes nothing."""

import torch
from torch import nn

FAILS = ["test_no_bias_for_images"]
SEE = "linear-layer-no-bias"


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x)


class ImageScores(nn.Module):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__()
        self.score = nn.Linear(height * width, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x.flatten(start_dim=1))
