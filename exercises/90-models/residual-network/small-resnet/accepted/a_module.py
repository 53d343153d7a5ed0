"""A module class with a list of stages; sizes from a list of widths with the stem's in front."""

from torch import nn
from torchvision.models.resnet import BasicBlock


def make_block(before, after, stride):
    if before == after and stride == 1:
        return BasicBlock(before, after)
    shortcut = nn.Sequential()
    shortcut.append(nn.Conv2d(before, after, kernel_size=1, stride=stride, bias=False))
    shortcut.append(nn.BatchNorm2d(after))
    return BasicBlock(before, after, stride=stride, downsample=shortcut)


def make_stage(channels_in, channels_out, blocks, stride=1):
    sizes = [channels_in] + [channels_out] * (blocks - 1)
    strides = [stride] + [1] * (blocks - 1)
    return nn.Sequential(
        *(make_block(size, channels_out, s) for size, s in zip(sizes, strides, strict=True))
    )


class ResNet(nn.Module):
    def __init__(self, channels, widths, blocks, classes):
        super().__init__()
        self.fc = nn.Linear(widths[-1], classes)
        self.stages = nn.ModuleList()
        now = widths[0]
        for number, width in enumerate(widths):
            self.stages.append(make_stage(now, width, blocks, 1 + (number > 0)))
            now = width
        self.conv = nn.Conv2d(channels, widths[0], 3, padding="same", bias=False)
        self.norm = nn.BatchNorm2d(widths[0])

    def forward(self, x):
        x = self.norm(self.conv(x)).relu()
        for stage in self.stages:
            x = stage(x)
        return self.fc(x.mean(dim=(-2, -1)))


def build(channels, widths, blocks, classes):
    return ResNet(channels, widths, blocks, classes)
