"""The batch's mean and variance depend on x, and the gradient must flow through them too."""

import torch
from torch import nn

FAILS = ["test_gradients"]
SEE = "batch-norm-neighbours"


class BatchNorm2d(nn.Module):
    def __init__(
        self, channels: int, eps: float = 1e-5, momentum: float = 0.1,
    ) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.register_buffer("running_mean", torch.zeros(channels))
        self.register_buffer("running_var", torch.ones(channels))
        self.eps = eps
        self.momentum = momentum

    def remember(self, x: torch.Tensor) -> None:
        m = self.momentum
        self.running_mean = (1 - m) * self.running_mean + m * x.mean(dim=(0, 2, 3))
        self.running_var = (1 - m) * self.running_var + m * x.var(dim=(0, 2, 3))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.training:
            if x.numel() == x.shape[1]:
                raise ValueError("one number for each channel has no variance")
            self.remember(x.detach())
            mean = x.mean(dim=(0, 2, 3), keepdim=True).detach()
            var = x.detach().var(dim=(0, 2, 3), correction=0, keepdim=True)
        else:
            mean = self.running_mean[:, None, None]
            var = self.running_var[:, None, None]
        normal = (x - mean) / torch.sqrt(var + self.eps)
        return normal * self.weight[:, None, None] + self.bias[:, None, None]
