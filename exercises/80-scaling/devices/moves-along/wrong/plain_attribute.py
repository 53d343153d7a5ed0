"""basis is a plain attribute: model.to moves parameters and buffers, and leaves it behind."""

import torch
from torch import nn

FAILS = [
    "test_float64",
    "test_on_a_gpu",
    "test_a_call_copies_nothing_and_waits_for_nothing",
]
SEE = "devices-plain-attribute"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.basis = basis.clone()
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))

    def forward(self, x):
        ages = torch.arange(len(x) - 1, -1, -1, dtype=x.dtype, device=x.device)
        return self.scale * (self.decay**ages @ (x @ self.basis))
