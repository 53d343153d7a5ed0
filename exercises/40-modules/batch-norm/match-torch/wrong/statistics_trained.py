"""Running statistics as parameters are handed to the optimizer; what is only remembered is a buffer."""

import torch
from torch import nn

FAILS = ["test_state"]
SEE = "batch-norm-buffers"


class BatchNorm2d(nn.Module):
    def __init__(
        self, channels: int, eps: float = 1e-5, momentum: float = 0.1,
    ) -> None:
        super().__init__()
        self.weight = nn.Parameter(torch.ones(channels))
        self.bias = nn.Parameter(torch.zeros(channels))
        self.running_mean = nn.Parameter(torch.zeros(channels), requires_grad=False)
        self.running_var = nn.Parameter(torch.ones(channels), requires_grad=False)
        self.eps = eps
        self.momentum = momentum

    def remember(self, x: torch.Tensor) -> None:
        m = self.momentum
        self.running_mean.mul_(1 - m).add_(m * x.mean(dim=(0, 2, 3)))
        self.running_var.mul_(1 - m).add_(m * x.var(dim=(0, 2, 3)))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        if self.training:
            if x.numel() == x.shape[1]:
                raise ValueError("one number for each channel has no variance")
            self.remember(x.detach())
            mean = x.mean(dim=(0, 2, 3), keepdim=True)
            var = x.var(dim=(0, 2, 3), correction=0, keepdim=True)
        else:
            mean = self.running_mean[:, None, None]
            var = self.running_var[:, None, None]
        normal = (x - mean) / torch.sqrt(var + self.eps)
        return normal * self.weight[:, None, None] + self.bias[:, None, None]
