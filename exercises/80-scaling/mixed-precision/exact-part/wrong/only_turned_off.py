"""With autocast off, bfloat16 features still calculate in bfloat16: convert them as well."""

import torch
from torch import nn

FAILS = ["test_exact_under_autocast", "test_float32_under_autocast"]
SEE = "mixed-precision-exact-part"


class Distances(nn.Module):
    def __init__(self, body):
        super().__init__()
        self.body = body

    def forward(self, x):
        h = self.body(x)
        with torch.amp.autocast(x.device.type, enabled=False):
            squares = (h * h).sum(dim=1)
            distances = squares[:, None] + squares - 2 * (h @ h.T)
        return distances.relu()
