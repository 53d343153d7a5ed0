"""Rounding makes distances of nearly 0 negative; they are to be cut off at 0."""

import torch
from torch import nn

FAILS = ["test_none_is_negative"]
SEE = "mixed-precision-range-or-digits"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        h = self.body(x)
        with torch.amp.autocast(x.device.type, enabled=False):
            h = h.float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances
