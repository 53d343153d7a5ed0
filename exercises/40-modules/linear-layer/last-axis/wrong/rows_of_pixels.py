"""Without flattening, every row of pixels is scored by itself, and nothing complains."""

import torch
from torch import nn

FAILS = [
    "test_an_empty_batch",
    "test_gradients",
    "test_no_bias_for_images",
    "test_scores_of_images",
    "test_the_layer_for_images",
]
SEE = "linear-layer-flatten-images"


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(features, classes)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x)


class ImageScores(nn.Module):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__()
        self.score = nn.Linear(width, classes, bias=bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x)
