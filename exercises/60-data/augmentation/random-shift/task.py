"""A random shift of your own.

The most useful augmentation for digits, without torchvision: move the picture by a few
pixels, and fill with zeros what becomes empty.

The checks look at: shape and dtype; whether what comes back is the image, shifted by whole
pixels in both directions; how often each shift occurs; which random numbers are used; and
that the image that was handed in stays as it was. Do not use torchvision here.
"""

import torch


class RandomShift:
    """A transform that moves an image by at most `limit` pixels, anew at each call.

    Down or up by dy rows and right or left by dx columns; dy and dx are drawn
    independently, each from -limit to limit, all whole numbers equally likely. `limit`
    is at least 0 and smaller than both sides of the image.

    The numbers come from torch's global generator, when the transform is called: after
    `torch.manual_seed` with the same seed, the same calls give the same shifts.

    >>> image = torch.tensor([[1, 2, 3], [4, 5, 6]])
    >>> shifted = RandomShift(1)(image)     # for example, by dy = 1 and dx = -1:
    >>> # tensor([[0, 0, 0],
    >>> #         [2, 3, 0]])
    """

    def __init__(self, limit: int) -> None:
        raise NotImplementedError

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        """Return the shifted image, with the shape and dtype of the image.

        image (…, H, W), any dtype. Where there are axes in front, everything is moved
        by the same dy and dx: the channels of an image belong together.
        """
        raise NotImplementedError
