"""Each word's share of its sentence, then one product."""

import torch
from torch import nn


class SentenceMean(nn.Module):
    def __init__(self, vocabulary, size, padding):
        super().__init__()
        self.table = nn.Embedding(vocabulary, size, padding_idx=padding)
        self.padding = padding

    def forward(self, words):
        rows = self.table(words)
        share = nn.functional.normalize((words != self.padding).to(rows.dtype), p=1, dim=1)
        return torch.einsum("nt,ntd->nd", share, rows)
