"""A kernel of (3, 3) looks at the neighbours; to look at the pixel alone, it must be (1, 1)."""

from torch import nn

FAILS = ["test_mix_channels"]
SEE = "conv2d-one-by-one"


def keep_size(in_channels: int, out_channels: int, kernel: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, kernel, padding=(kernel - 1) // 2)


def halve(in_channels: int, out_channels: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, 3, stride=2, padding=1)


def patches(in_channels: int, out_channels: int, size: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, size, stride=size)


def mix_channels(in_channels: int, out_channels: int) -> nn.Conv2d:
    return nn.Conv2d(in_channels, out_channels, 3, padding=1)


def output_size(
    size: tuple[int, int], kernel: tuple[int, int], stride: tuple[int, int], padding: tuple[int, int],
) -> tuple[int, int]:
    height = (size[0] + 2 * padding[0] - kernel[0]) // stride[0] + 1
    width = (size[1] + 2 * padding[1] - kernel[1]) // stride[1] + 1
    return height, width


def parameter_count(
    in_channels: int, out_channels: int, kernel: tuple[int, int], bias: bool = True
) -> int:
    weights = out_channels * in_channels * kernel[0] * kernel[1]
    return weights + out_channels if bias else weights
