"""Torchvision's own block, given its shortcut."""

from torch import nn
from torchvision.models import resnet


class BasicBlock(resnet.BasicBlock):
    def __init__(self, channels_in, channels_out, stride=1):
        shortcut = None
        if (channels_in, stride) != (channels_out, 1):
            shortcut = nn.Sequential(
                resnet.conv1x1(channels_in, channels_out, stride), nn.BatchNorm2d(channels_out)
            )
        super().__init__(channels_in, channels_out, stride, shortcut)
        self.bn2.weight.data.zero_()
