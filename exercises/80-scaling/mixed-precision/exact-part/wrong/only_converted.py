""".float() alone does not help: inside the caller's block the product casts back what it gets."""

import torch
from torch import nn

FAILS = ["test_exact_under_autocast"]
SEE = "mixed-precision-exact-part"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        h = self.body(x)
        if True:
            h = h.float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
