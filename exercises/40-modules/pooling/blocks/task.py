"""Pooling by blocks.

Pooling needs no layer: it is a reshape and a reduction. Write it that way, and
count what a classifier will find after it.

Images are float tensors of shape (n, c, h, w); the result keeps the dtype, and
gradients must flow through it. None of torch's own pooling functions or layers may
be used. n may be 0.
"""

import torch


def max_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    """Return the largest entry of each block of `size` (height, width).

    The blocks lie side by side, beginning in the upper left corner. Rows and
    columns that fill no block are left out: (n, c, h, w) ->
    (n, c, h // kh, w // kw). Every block is at most as large as the image.

    >>> x = torch.tensor([[[[1.0, 3.0, 2.0, 0.0, 5.0], [4.0, 2.0, 1.0, 7.0, 6.0]]]])
    >>> max_pool(x, (1, 2))
    tensor([[[[3., 2.],
              [4., 7.]]]])
    """
    raise NotImplementedError


def average_pool(x: torch.Tensor, size: tuple[int, int]) -> torch.Tensor:
    """Return the mean of each block of `size`, the same blocks as in `max_pool`."""
    raise NotImplementedError


def global_average(x: torch.Tensor) -> torch.Tensor:
    """Return one number for each channel of each image, its mean: (n, c).

    >>> global_average(torch.tensor([[[[1.0, 2.0, 6.0]], [[0.0, 0.0, 3.0]]]]))
    tensor([[3., 1.]])
    """
    raise NotImplementedError


def features_left(channels: int, height: int, width: int, pools: int) -> int:
    """Return how many numbers each image has after some max poolings by 2 × 2.

    `pools` is how often it is pooled, 0 included. This is the `in_features` that a
    linear layer needs after `flatten(start_dim=1)`.

    >>> features_left(8, 28, 20, 2)
    280
    """
    raise NotImplementedError
