"""Refit the shape.

Models are particular about shapes: one wants a row of numbers for each image,
another wants a batch even when you have a single image. Write four functions that
change the shape only.

Each returns the same numbers in the same reading order, with the same dtype, and
leaves the tensor it was given as it was: its shape, too. Whether the result shares
memory with it is up to you.
"""

import torch


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    """Turn images of shape (N, C, H, W) into rows of shape (N, C * H * W).

    N may be 0: no images give no rows, and the result has shape (0, C * H * W).
    C, H and W are at least 1.

    >>> one_row_per_image(torch.zeros(8, 3, 5, 4)).shape
    torch.Size([8, 60])
    """
    raise NotImplementedError


def as_batch(image: torch.Tensor) -> torch.Tensor:
    """Turn one grey image (H, W) into a batch of one, one channel: (1, 1, H, W).

    >>> as_batch(torch.zeros(28, 20)).shape
    torch.Size([1, 1, 28, 20])
    """
    raise NotImplementedError


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    """Turn a batch of one grey image, (1, 1, H, W), back into the image (H, W).

    H or W, or both, may be 1.

    >>> from_batch(torch.zeros(1, 1, 28, 20)).shape
    torch.Size([28, 20])
    """
    raise NotImplementedError


def by_day(hours: torch.Tensor) -> torch.Tensor:
    """Cut hourly readings (stations, hours) into days: (stations, days, 24).

    A station's hours are in order, and their number is a multiple of 24. There is
    at least one station and at least one day.

    >>> by_day(torch.arange(96).reshape(2, 48)).shape
    torch.Size([2, 2, 24])
    """
    raise NotImplementedError
