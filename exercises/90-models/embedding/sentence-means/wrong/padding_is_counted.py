"""The mean divides by the number of true words, not by that of all places."""

import torch
from torch import nn

FAILS = [
    "test_means",
    "test_any_padding_number",
    "test_int32",
    "test_more_padding_changes_nothing",
    "test_gradients",
]
SEE = "embedding-padding-mean"


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        real = (words != self.padding)[:, :, None]
        total = (self.table(words) * real).sum(dim=1)
        return total / words.shape[1]
