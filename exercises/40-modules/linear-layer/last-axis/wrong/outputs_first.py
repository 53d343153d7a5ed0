"""nn.Linear takes the number of inputs first; only its weight has the outputs first."""

import torch
from torch import nn

FAILS = [
    "test_an_empty_batch",
    "test_gradients",
    "test_scores_of_words",
    "test_the_layer_for_words",
]
SEE = "linear-layer-weight-shape"
RAISES = "RuntimeError"


class WordScores(nn.Module):
    def __init__(self, features: int, classes: int) -> None:
        super().__init__()
        self.score = nn.Linear(classes, features)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x)


class ImageScores(nn.Module):
    def __init__(self, height: int, width: int, classes: int, bias: bool = True) -> None:
        super().__init__()
        self.score = nn.Linear(height * width, classes, bias=bias)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.score(x.flatten(start_dim=1))
