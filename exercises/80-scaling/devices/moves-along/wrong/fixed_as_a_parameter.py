"""As a parameter basis moves, but it also learns; what is fixed is a buffer."""

import torch
from torch import nn

FAILS = ["test_scale_is_the_only_parameter"]
SEE = "devices-buffer-or-parameter"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.basis = nn.Parameter(basis.clone())
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))

    def forward(self, x):
        ages = torch.arange(len(x) - 1, -1, -1, dtype=x.dtype, device=x.device)
        return self.scale * (self.decay**ages @ (x @ self.basis))
