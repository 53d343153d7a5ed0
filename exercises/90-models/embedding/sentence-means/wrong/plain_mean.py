"""padding_idx does not leave the padding out of the mean: its row is added and counted."""

import torch
from torch import nn

FAILS = [
    "test_means",
    "test_any_padding_number",
    "test_int32",
    "test_more_padding_changes_nothing",
    "test_a_sentence_of_padding_alone",
    "test_gradients",
]
SEE = "embedding-padding-idx"


class SentenceMean(nn.Module):
    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        super().__init__()
        self.padding = padding
        self.table = nn.Embedding(vocabulary, size, padding_idx=self.padding)

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        return self.table(words).mean(dim=1)
