"""The same shape as that image.

Image code rarely knows the size of what it is given. Write three functions that
make a *new* tensor with the shape and the type (dtype) of the one they receive, and
leave that one exactly as it was.

The image may have any shape, and may hold broken pixels (`nan`, `inf`).
"""

import torch


def blank(image: torch.Tensor) -> torch.Tensor:
    """Return a tensor of zeros, same shape and dtype as `image`.

    >>> blank(torch.tensor([[5, 6, 7]]))
    tensor([[0, 0, 0]])
    """
    raise NotImplementedError


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    """Return a tensor of `value` everywhere, same shape and dtype as `image`.

    For an image of whole numbers, `value` is a whole number.

    >>> painted(torch.tensor([[5, 6, 7]]), 9)
    tensor([[9, 9, 9]])
    """
    raise NotImplementedError


def noise(image: torch.Tensor) -> torch.Tensor:
    """Return random numbers in [0, 1), same shape and dtype as `image`.

    They are drawn anew at each call, uniformly (each as likely as any other). Every
    entry is drawn on its own. `image` is a float tensor.
    """
    raise NotImplementedError
