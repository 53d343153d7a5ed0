"""The bounds worked out, and the product by @."""

import torch
from torch import nn


class Linear(nn.Module):
    bias: nn.Parameter | None

    def __init__(self, in_features, out_features, bias=True, dtype=None):
        super().__init__()
        self.in_features, self.out_features = in_features, out_features
        self.weight = nn.Parameter(torch.zeros(out_features, in_features, dtype=dtype))
        self.bias = nn.Parameter(torch.zeros(out_features, dtype=dtype)) if bias else None
        self.reset_parameters()

    @torch.no_grad()
    def reset_parameters(self):
        nn.init.kaiming_uniform_(self.weight, nonlinearity="leaky_relu", a=5**0.5)
        if self.bias is not None:
            self.bias.uniform_(-(self.in_features**-0.5), self.in_features**-0.5)

    def forward(self, x):
        y = torch.einsum("...i,oi->...o", x, self.weight)
        return y if self.bias is None else y + self.bias

    def extra_repr(self):
        names = ("in_features", "out_features")
        parts = [f"{name}={getattr(self, name)}" for name in names]
        return ", ".join([*parts, f"bias={self.bias is not None}"])
