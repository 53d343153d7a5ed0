"""Both ways over the bridge.

Five conversions between NumPy arrays and tensors. What matters is who shares memory
with whom, so each function says so: "shares" means that a number written into one
afterwards is seen in the other; "its own memory" means that it is not.

No function changes what it is given.
"""

import numpy as np
import torch


def own(array: np.ndarray) -> torch.Tensor:
    """Return the numbers as a float32 tensor with its own memory, the same shape.

    The array holds numbers of any dtype (float64, float32, int64, uint8, bool). It
    may be read-only, transposed, or reversed by `[::-1]`.
    """
    raise NotImplementedError


def share(array: np.ndarray) -> torch.Tensor:
    """Return a tensor that shares the array's memory: same shape, same dtype.

    The array may be a slice of another or transposed, but has no negative strides.
    """
    raise NotImplementedError


def snapshot(x: torch.Tensor) -> np.ndarray:
    """Return the numbers as an array with its own memory: same shape, same dtype.

    x lies on the CPU and needs no gradient.
    """
    raise NotImplementedError


def from_photo(photo: np.ndarray) -> torch.Tensor:
    """Turn a photo as OpenCV reads it into an image as networks want it.

    photo: uint8 array of shape (h, w, 3), each pixel blue, green, red, from 0 to
    255. Result: float32 tensor of shape (3, h, w), the planes red, green, blue,
    each number divided by 255. It has its own memory.

    >>> from_photo(np.array([[[0, 51, 255], [0, 0, 102]]], dtype=np.uint8))
    tensor([[[1.0000, 0.4000]],
    <BLANKLINE>
            [[0.2000, 0.0000]],
    <BLANKLINE>
            [[0.0000, 0.0000]]])
    """
    raise NotImplementedError


def to_photo(image: torch.Tensor) -> np.ndarray:
    """Turn an image back into a photo that OpenCV can write.

    image: float32 tensor of shape (3, h, w), planes red, green, blue, from 0 to 1.
    Result: uint8 array of shape (h, w, 3), each pixel blue, green, red: 255 times
    the number, rounded to the nearest whole number. The array has its own memory,
    with its numbers in order (`result.flags.c_contiguous` is True).
    """
    raise NotImplementedError
