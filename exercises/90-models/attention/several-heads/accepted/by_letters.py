"""One reshape for all three, and the attention written out in letters."""

import torch
from torch import nn


class SelfAttention(nn.Module):
    def __init__(self, size, heads, causal=False):
        super().__init__()
        self.d, rest = divmod(size, heads)
        if rest:
            raise ValueError("The heads must divide the size.")
        self.heads, self.causal = heads, causal
        self.qkv, self.out = nn.Linear(size, size * 3), nn.Linear(size, size)

    def forward(self, x):
        q, k, v = self.qkv(x).unflatten(-1, (3, self.heads, self.d)).unbind(2)
        scores = torch.einsum("nthd,nshd->nhts", q, k) / self.d**0.5
        if self.causal:
            t = x.shape[1]
            scores = scores + torch.full((t, t), -torch.inf).triu(1)
        weights = scores.softmax(dim=-1)
        return self.out(torch.einsum("nhts,nshd->nthd", weights, v).flatten(2))
