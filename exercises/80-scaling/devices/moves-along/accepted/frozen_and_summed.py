"""Weights by a running product, the sum along an axis; a buffer by nn.Buffer."""

from torch import nn


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.fixed = nn.Buffer(basis.detach().clone(), persistent=False)
        self.scale = nn.Parameter(basis.new_ones(basis.shape[1]))
        self.decay = decay

    def forward(self, x):
        weights = x.new_full((x.shape[0],), self.decay)
        weights[0] = 1.0
        weights = weights.cumprod(0).flip(0)
        return (weights[:, None] * (x @ self.fixed)).sum(0) * self.scale
