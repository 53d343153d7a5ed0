"""register_buffer keeps the tensor it is given: whoever writes into it writes into the module."""

import torch
from torch import nn

FAILS = ["test_basis_is_the_modules_own"]
SEE = "devices-already-there"


class Summary(nn.Module):
    def __init__(self, basis, decay):
        super().__init__()
        self.register_buffer("basis", basis)
        self.decay = decay
        self.scale = nn.Parameter(torch.ones_like(basis[0]))

    def forward(self, x):
        ages = torch.arange(len(x) - 1, -1, -1, dtype=x.dtype, device=x.device)
        return self.scale * (self.decay**ages @ (x @ self.basis))
