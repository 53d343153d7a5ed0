"""Everything in one axis first, and the statistics moved in place."""

import torch
from torch import nn


class BatchNorm2d(nn.Module):
    def __init__(self, channels, eps=1e-5, momentum=0.1):
        super().__init__()
        self.eps, self.momentum = eps, momentum
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))

    def forward(self, x):
        mean, var = self.running_mean, self.running_var
        if self.training:
            rows = x.transpose(0, 1).flatten(1)  # (c, n * h * w)
            count = rows.shape[1]
            if count < 2:
                raise ValueError(f"one value per channel: {tuple(x.shape)}")
            mean = rows.mean(1)
            var = (rows - mean.unsqueeze(1)).square().mean(1)
            with torch.no_grad():
                self.running_mean.lerp_(mean, self.momentum)
                self.running_var.lerp_(var * count / (count - 1), self.momentum)
        scale = self.weight * (var + self.eps).rsqrt()
        shift = self.bias - mean * scale
        return x * scale.view(-1, 1, 1) + shift.view(-1, 1, 1)
