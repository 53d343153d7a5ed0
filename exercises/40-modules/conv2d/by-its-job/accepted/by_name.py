"""The same settings by torch's names for them, and counts from a real layer."""

import math

from torch import nn


def keep_size(in_channels: int, out_channels: int, kernel: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, kernel, padding="same")


def halve(in_channels: int, out_channels: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, (3, 3), (2, 2), (1, 1))


def patches(in_channels: int, out_channels: int, size: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, kernel_size=size, stride=size, padding="valid")


def mix_channels(in_channels: int, out_channels: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, kernel_size=(1, 1))


def output_size(
    size: tuple[int, int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    padding: tuple[int, int],
) -> tuple[int, int]:
    return tuple(
        len(range(0, s + 2 * p - k + 1, d))
        for s, k, d, p in zip(size, kernel, stride, padding, strict=True)
    )


def parameter_count(
    in_channels: int, out_channels: int, kernel: tuple[int, int], bias: bool = True
) -> int:
    layer = nn.Conv2d(in_channels, out_channels, kernel, bias=bias)
    return sum(math.prod(p.shape) for p in layer.parameters())
