"""Replacing the padding in place changes the caller's sentences."""

import torch
from torch import nn

FAILS = ["test_words_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != self.padding)[:, :, None]
        words[words == self.padding] = 0
        total = (self.table(words) * real).sum(dim=1)
        return total / real.sum(dim=1).clamp(min=1)
