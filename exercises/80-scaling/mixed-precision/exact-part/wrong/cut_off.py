"""detach takes the features out of the graph, and body can no longer learn."""

import torch
from torch import nn

FAILS = ["test_gradients_reach_the_body"]
SEE = "no-grad-detach-whole-loss"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        h = self.body(x)
        with torch.amp.autocast(x.device.type, enabled=False):
            h = h.detach().float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
