"""The weights of the first call are kept, and a series of another length does not fit them."""

import torch
from torch import nn

FAILS = ["test_series_of_other_lengths"]
SEE = "devices-made-in-forward"
RAISES = "RuntimeError"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.register_buffer("basis", basis.clone())
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))
        self.weights = None

    def forward(self, x):
        if self.weights is None:
            ages = torch.arange(len(x) - 1, -1, -1, dtype=x.dtype, device=x.device)
            self.weights = self.decay**ages
        return self.scale * (self.weights @ (x @ self.basis))
