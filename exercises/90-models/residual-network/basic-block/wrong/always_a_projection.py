"""Where x has the right shape already, the shortcut is x itself, without weights."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = [
    "test_names_and_shapes",
    "test_results_with_x_as_the_shortcut",
    "test_results_in_float64",
    "test_the_running_statistics",
    "test_the_gradients",
    "test_a_new_block_starts_as_its_shortcut",
]
SEE = "residual-network-when-project"


class BasicBlock(nn.Module):
    def __init__(self, channels_in: int, channels_out: int, stride: int = 1) -> None:
        super().__init__()
        self.conv1 = nn.Conv2d(
            channels_in, channels_out, 3, stride=stride, padding=1, bias=False
        )
        self.bn1 = nn.BatchNorm2d(channels_out)
        self.conv2 = nn.Conv2d(channels_out, channels_out, 3, padding=1, bias=False)
        self.bn2 = nn.BatchNorm2d(channels_out)
        nn.init.zeros_(self.bn2.weight)
        self.downsample = nn.Sequential(
            nn.Conv2d(channels_in, channels_out, 1, stride=stride, bias=False),
            nn.BatchNorm2d(channels_out),
        )

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        shortcut = self.downsample(x)
        out = F.relu(self.bn1(self.conv1(x)))
        out = self.bn2(self.conv2(out))
        return F.relu(shortcut + out)
