"""autocast is turned on here, so that body is rounded even for a caller who wants float32."""

import torch
from torch import nn

FAILS = ["test_the_body_is_not_rounded_without_autocast"]
SEE = "mixed-precision-product"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        with torch.amp.autocast("cpu", dtype=torch.bfloat16):
            h = self.body(x)
        with torch.amp.autocast(x.device.type, enabled=False):
            h = h.float()
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
