"""Autocast is turned off by a global switch, and stays off for the rest of the caller's block."""

import torch
from torch import nn

FAILS = ["test_autocast_is_on_again_afterwards"]
SEE = "mixed-precision-exact-part"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        h = self.body(x)
        torch.set_autocast_enabled("cpu", False)
        if True:
            h = h.float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
