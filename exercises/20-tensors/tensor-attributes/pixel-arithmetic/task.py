"""Arithmetic with pixels.

Picture files store every pixel as one byte, a whole number from 0 to 255 (uint8).
Models want floats from 0 to 1, and a byte wraps around as soon as a result does not
fit. Write four small functions that go back and forth without damage.

Pictures may have any shape, also an empty one. The tensors that come in stay as
they are.
"""

import torch


def to_unit(pixels: torch.Tensor) -> torch.Tensor:
    """Turn bytes into floats from 0 to 1: uint8 in, float32 out, 255 becomes 1.

    >>> to_unit(torch.tensor([0, 51, 255], dtype=torch.uint8))
    tensor([0.0000, 0.2000, 1.0000])
    """
    raise NotImplementedError


def to_bytes(image: torch.Tensor) -> torch.Tensor:
    """Turn floats from 0 to 1 back into bytes, so that 1 becomes 255.

    float32 or float64 in, uint8 out. What lies between two bytes goes to the nearer
    one. (Nothing lies exactly in the middle.)

    >>> to_bytes(torch.tensor([0.0, 0.999, 1.0]))       # 0.999 * 255 is 254.745
    tensor([  0, 255, 255], dtype=torch.uint8)
    """
    raise NotImplementedError


def difference(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Return first - second, pixel by pixel.

    Two uint8 pictures of one shape in, int16 out.

    >>> dark = torch.tensor([10], dtype=torch.uint8)
    >>> bright = torch.tensor([200], dtype=torch.uint8)
    >>> difference(dark, bright)
    tensor([-190], dtype=torch.int16)
    """
    raise NotImplementedError


def average(first: torch.Tensor, second: torch.Tensor) -> torch.Tensor:
    """Return the middle between two pictures, pixel by pixel.

    Two uint8 pictures of one shape in, float32 (0 to 255) out.

    >>> dark = torch.tensor([101], dtype=torch.uint8)
    >>> bright = torch.tensor([200], dtype=torch.uint8)
    >>> average(dark, bright)
    tensor([150.5000])
    """
    raise NotImplementedError
