"""Layers by their job.

Nobody remembers settings; one knows what a layer is for and works out the rest.
Write four functions that return a new `nn.Conv2d`, and two that compute sizes in
plain Python. Every layer has a bias, and groups=1 and dilation=1, the defaults.
"""

from torch import nn


def keep_size(in_channels: int, out_channels: int, kernel: int) -> nn.Conv2d:
    """Return a layer with a square kernel and stride 1 that keeps height and width.

    (n, in_channels, h, w) -> (n, out_channels, h, w), for all h and w. kernel is
    odd.
    """
    raise NotImplementedError


def halve(in_channels: int, out_channels: int) -> nn.Conv2d:
    """Return a layer, kernel (3, 3), that halves height and width, rounded up.

    (n, in_channels, h, w) -> (n, out_channels, (h + 1) // 2, (w + 1) // 2), and the
    middle of the kernel is laid on rows 0, 2, 4, … and columns 0, 2, 4, …
    """
    raise NotImplementedError


def patches(in_channels: int, out_channels: int, size: int) -> nn.Conv2d:
    """Return a layer that turns each patch of size × size pixels into one place.

    Patches do not overlap, the first begins in the upper left corner, and rows and
    columns that fill no patch are left out:
    (n, in_channels, h, w) -> (n, out_channels, h // size, w // size).
    """
    raise NotImplementedError


def mix_channels(in_channels: int, out_channels: int) -> nn.Conv2d:
    """Return a layer that computes each output pixel from that one input pixel.

    (n, in_channels, h, w) -> (n, out_channels, h, w)
    """
    raise NotImplementedError


def output_size(
    size: tuple[int, int],
    kernel: tuple[int, int],
    stride: tuple[int, int],
    padding: tuple[int, int],
) -> tuple[int, int]:
    """Return height and width of what a convolution makes of an image of this size.

    All pairs are for height and width. The padded image is at least as large as the
    kernel.

    >>> output_size((28, 20), (5, 3), (2, 1), (0, 1))
    (12, 20)
    """
    raise NotImplementedError


def parameter_count(
    in_channels: int, out_channels: int, kernel: tuple[int, int], bias: bool = True
) -> int:
    """Return how many numbers such a layer learns. kernel: (height, width).

    >>> parameter_count(3, 16, (5, 5))
    1216
    """
    raise NotImplementedError
