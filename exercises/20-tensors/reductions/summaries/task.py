"""Statistics that skip what is missing.

Two summaries that stand at the beginning of many projects. Neither needs a loop,
and neither may change the tensor it is given.
"""

import torch


def channel_statistics(images: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the mean and the standard deviation of every channel of a data set.

    images (n, c, h, w) of uint8, bytes from 0 to 255 -> two float32 tensors of
    shape (c,). Both are for pixels brought to 0 … 1 (divided by 255), over all
    images, rows and columns together. These are all the pixels there are: the
    standard deviation divides by their number, not by one less. n, c, h and w are
    at least 1.

    >>> images = torch.tensor([[[[0, 255]]], [[[255, 0]]]], dtype=torch.uint8)
    >>> channel_statistics(images)
    (tensor([0.5000]), tensor([0.5000]))
    """
    raise NotImplementedError


def mean_without_gaps(readings: torch.Tensor) -> torch.Tensor:
    """Return the mean of every column, over the readings that are not missing.

    readings (n, d) of floats -> (d,), of the same dtype. A missing reading is
    `nan`; no reading is infinite. Where a column has no reading at all, its mean is
    `nan`. n and d may be 0.

    >>> nan = float("nan")
    >>> mean_without_gaps(torch.tensor([[1.0, nan, 6.0], [3.0, nan, nan]]))
    tensor([2., nan, 6.])
    """
    raise NotImplementedError
