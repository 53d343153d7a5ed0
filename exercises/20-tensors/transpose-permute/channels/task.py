"""Channels first, channels last.

Files and plotting libraries keep the three colours of a pixel side by side
(channels last), PyTorch's image layers want one plane per colour (channels first).
Write both conversions and a list of pixels.

Only axes move: each number stays the same pixel's same colour, and the dtype is
kept. Height, width and the number of channels are at least 1 and may all differ.
Whether a result shares memory with the tensor you are given is up to you.
"""

import torch


def to_channels_first(images: torch.Tensor) -> torch.Tensor:
    """Turn (..., H, W, C) into (..., C, H, W).

    The dots are any number of axes: none for one image, one for a batch, two for a
    batch of videos. They stay where they are.

    >>> to_channels_first(torch.zeros(28, 20, 3)).shape
    torch.Size([3, 28, 20])
    """
    raise NotImplementedError


def to_channels_last(images: torch.Tensor) -> torch.Tensor:
    """Turn (..., C, H, W) into (..., H, W, C), the way back. The dots are as above.

    >>> to_channels_last(torch.zeros(8, 3, 28, 20)).shape
    torch.Size([8, 28, 20, 3])
    """
    raise NotImplementedError


def pixels(images: torch.Tensor) -> torch.Tensor:
    """List the pixels of images (N, C, H, W), one row each: (N * H * W, C).

    Image by image, each image row by row, each row from left to right. N is at
    least 1.

    >>> pixels(torch.tensor([[[[1, 2]], [[10, 20]], [[100, 200]]]]))
    tensor([[  1,  10, 100],
            [  2,  20, 200]])
    """
    raise NotImplementedError
