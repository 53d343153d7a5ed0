"""Reading the axes.

Tools that summarise a model or check some data ask tensors for their shape all the
time. Write three such helpers.
"""

import torch


def kind(x: torch.Tensor) -> str:
    """Name a tensor by its number of axes.

    0: "scalar", 1: "vector", 2: "matrix", and from 3 on "3-D tensor", "4-D tensor",
    … Only the axes count, not how long they are (an axis may have length 1, or 0).

    >>> kind(torch.zeros(3, 2))
    'matrix'
    """
    raise NotImplementedError


def image_size(images: torch.Tensor) -> tuple[int, int]:
    """Return the height and the width, in this order.

    `images` may be one grey image (height, width), one colour image (channels,
    height, width), a batch (batch, channels, height, width), or videos (batch,
    time, channels, height, width).

    >>> image_size(torch.zeros(8, 3, 28, 32))
    (28, 32)
    """
    raise NotImplementedError


def count_numbers(tensors: list[torch.Tensor]) -> int:
    """Return how many numbers these tensors hold, all together.

    The tensors have any shapes, scalars and empty tensors included; the list may be
    empty.

    >>> count_numbers([torch.zeros(2, 3), torch.zeros(5)])
    11
    """
    raise NotImplementedError
