"""Reference: stages in a loop, between a stem and a head."""

from itertools import pairwise

from torch import nn
from torchvision.models.resnet import BasicBlock


def make_stage(channels_in: int, channels_out: int, blocks: int, stride: int = 1) -> nn.Sequential:
    downsample = None
    if stride != 1 or channels_in != channels_out:
        downsample = nn.Sequential(
            nn.Conv2d(channels_in, channels_out, 1, stride=stride, bias=False),
            nn.BatchNorm2d(channels_out),
        )
    row = [BasicBlock(channels_in, channels_out, stride, downsample)]
    for _ in range(blocks - 1):
        row.append(BasicBlock(channels_out, channels_out))
    return nn.Sequential(*row)


def build(channels: int, widths: list[int], blocks: int, classes: int) -> nn.Module:
    layers = [
        nn.Conv2d(channels, widths[0], 3, padding=1, bias=False),
        nn.BatchNorm2d(widths[0]),
        nn.ReLU(),
        make_stage(widths[0], widths[0], blocks),
    ]
    for before, width in pairwise(widths):
        layers.append(make_stage(before, width, blocks, stride=2))
    return nn.Sequential(
        *layers, nn.AdaptiveAvgPool2d(1), nn.Flatten(), nn.Linear(widths[-1], classes)
    )
