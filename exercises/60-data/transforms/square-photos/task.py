"""Photos into squares.

Photos come in all proportions, and a network wants them in one shape. Squeezing a wide
photo would make all faces thin. So cut the square out of its middle first, then resize
that. Write the cut as a transform of your own, and the whole way from photo to pixels.

The checks look at: which part is cut out, for several shapes and dtypes; and of the whole
way at the shape, the dtype, the range of the numbers and the picture itself.
"""

from collections.abc import Callable

import torch


class CropSquare:
    """A transform: the largest square out of the middle of an image."""

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        """Return the middle square of an image.

        image (…, H, W), any dtype, with any number of axes in front; the result is
        (…, s, s) of the same dtype, where s is the smaller of H and W. If what is left
        over cannot be halved evenly, the top (or the left) loses the smaller half.

        >>> CropSquare()(torch.tensor([[1, 2, 3, 4, 5], [6, 7, 8, 9, 0]]))
        tensor([[2, 3],
                [7, 8]])
        """
        raise NotImplementedError


def make_transform(size: int) -> Callable[..., torch.Tensor]:
    """Return a transform that makes a tensor of shape (C, size, size) of a photo.

    It is called with one photo, a PIL image of mode "RGB" (C is 3) or "L", grey (C is
    1), or a NumPy array of uint8, (H, W, 3) or (H, W). It cuts out the middle square,
    resizes it to size x size as `v2.Resize` does, and returns float32 pixels: 0.0 is
    black, 1.0 is white. (Whether the resized bytes are rounded or not does not matter.)

    >>> from PIL import Image
    >>> make_transform(2)(Image.new("L", (9, 5), 51))
    tensor([[[0.2000, 0.2000],
             [0.2000, 0.2000]]])
    """
    raise NotImplementedError
