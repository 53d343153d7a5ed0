"""An empty Sequential stands for x; the branch is a Sequential made in forward."""

import torch
from torch import nn


class BasicBlock(nn.Module):
    def __init__(self, channels_in, channels_out, stride=1):
        super().__init__()
        kernel = {"kernel_size": 3, "padding": 1, "bias": False}
        self.conv1 = nn.Conv2d(channels_in, channels_out, stride=stride, **kernel)
        self.bn1 = nn.BatchNorm2d(channels_out)
        self.conv2 = nn.Conv2d(channels_out, channels_out, **kernel)
        self.bn2 = nn.BatchNorm2d(channels_out)
        with torch.no_grad():
            self.bn2.weight.fill_(0.0)
        self.downsample = nn.Sequential()
        if stride > 1 or channels_in != channels_out:
            self.downsample.append(
                nn.Conv2d(channels_in, channels_out, 1, stride=stride, bias=False)
            )
            self.downsample.append(nn.BatchNorm2d(channels_out))

    def forward(self, x):
        branch = nn.Sequential(self.conv1, self.bn1, nn.ReLU(inplace=True), self.conv2, self.bn2)
        return (branch(x) + self.downsample(x)).relu_()
