"""The ages take the device of x, and not its dtype: with float64 the product refuses."""

import torch
from torch import nn

FAILS = ["test_float64"]
SEE = "devices-made-in-forward"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.register_buffer("basis", basis.clone())
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))

    def forward(self, x):
        ages = torch.arange(len(x) - 1.0, -1.0, -1.0, device=x.device)
        return self.scale * (self.decay**ages @ (x @ self.basis))
