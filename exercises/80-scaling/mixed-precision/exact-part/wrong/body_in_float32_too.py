"""The block is too large: body too runs in float32, and nothing is gained by the caller's autocast."""

import torch
from torch import nn

FAILS = ["test_the_body_runs_under_the_callers_autocast"]
SEE = "mixed-precision-exact-part"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        with torch.amp.autocast(x.device.type, enabled=False):
            h = self.body(x).float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
