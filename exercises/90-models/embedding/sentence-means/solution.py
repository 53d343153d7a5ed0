"""Reference: the padding is masked in the sum and in the count."""

import torch
from torch import nn


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != self.padding)[:, :, None]
        total = (self.table(words) * real).sum(dim=1)
        return total / real.sum(dim=1).clamp(min=1)
