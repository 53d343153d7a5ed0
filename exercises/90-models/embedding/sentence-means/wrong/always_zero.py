"""The padding is the number that was given, which need not be 0."""

import torch
from torch import nn

FAILS = ["test_any_padding_number", "test_gradients"]
SEE = "embedding-padding-idx"


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != 0)[:, :, None]
        total = (self.table(words) * real).sum(dim=1)
        return total / real.sum(dim=1).clamp(min=1)
