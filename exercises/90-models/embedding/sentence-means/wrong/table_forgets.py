"""Looked up in .data, the rows have no graph, and the table never learns."""

import torch
from torch import nn

FAILS = ["test_gradients", "test_a_sentence_of_padding_alone"]
SEE = "requires-grad-spreads"
RAISES = "RuntimeError"


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != self.padding)[:, :, None]
        total = (self.table.weight.data[words] * real).sum(dim=1)
        return total / real.sum(dim=1).clamp(min=1)
