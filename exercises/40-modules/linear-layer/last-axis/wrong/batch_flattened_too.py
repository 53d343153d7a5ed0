"""flatten() merges the batch, too: all images become one long input."""

import torch
from torch import nn

FAILS = ["test_an_empty_batch", "test_gradients", "test_scores_of_images"]
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
        return self.score(x.flatten())
