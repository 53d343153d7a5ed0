"""EmbeddingBag does it all."""

from torch import nn


class SentenceMean(nn.Module):
    def __init__(self, vocabulary, size, padding):
        super().__init__()
        self.table = nn.EmbeddingBag(vocabulary, size, mode="mean", padding_idx=padding)

    def forward(self, words):
        return self.table(words)
