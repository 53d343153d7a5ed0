"""The ages run upwards, so that the oldest moment counts most."""

import torch
from torch import nn

FAILS = [
    "test_values",
    "test_series_of_other_lengths",
    "test_scale_learns",
    "test_basis_is_the_modules_own",
    "test_float64",
    "test_on_a_gpu",
]
SEE = "devices-made-in-forward"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.register_buffer("basis", basis.clone())
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))

    def forward(self, x):
        ages = torch.arange(len(x), dtype=x.dtype, device=x.device)
        return self.scale * (self.decay**ages @ (x @ self.basis))
