"""The mean as a product with shares, and the places by slicing the table of places."""

import torch
from torch import nn


class SmallEncoder(nn.Module):
    def __init__(self, vocabulary, d_model, nhead, layers, longest, classes):
        super().__init__()
        self.table = nn.Embedding(vocabulary, d_model, padding_idx=0)
        self.places = nn.Embedding(longest, d_model)
        block = nn.TransformerEncoderLayer(
            d_model, nhead, d_model * 4, dropout=0.0, batch_first=True, norm_first=True
        )
        self.encoder = nn.TransformerEncoder(block, layers, enable_nested_tensor=False)
        self.head = nn.Linear(d_model, classes)

    def forward(self, words):
        real = words.ne(0)
        rows = self.table(words) + self.places.weight[: words.shape[1]]
        out = self.encoder(rows, src_key_padding_mask=real.logical_not())
        share = real / real.sum(dim=1, keepdim=True)
        return self.head(torch.einsum("nt,ntd->nd", share, out))
