"""The larger exercise: from pictures to a batch and back.

Every image project begins with this pipeline. It takes most of what this stage has
taught: dtypes, axes, reductions, broadcasting, and the bridge to NumPy.

Pictures are uint8 arrays of shape (n, h, w, c), bytes from 0 to 255. A batch is a
float32 tensor of shape (n, c, h, w). n, c, h and w are at least 1. No function
changes what it is given, and no result shares memory with an argument.
"""

import numpy as np
import torch


def to_batch(images: np.ndarray) -> torch.Tensor:
    """Turn pictures (n, h, w, c) into a batch (n, c, h, w) of numbers from 0 to 1.

    Each byte is divided by 255. The array may be read-only, and may be a view with
    negative strides, such as `images[:, :, ::-1]`, the pictures mirrored.
    """
    raise NotImplementedError


def statistics(batch: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    """Return mean and standard deviation of every channel: both (1, c, 1, 1).

    They are taken over all pictures and pixels of the channel together, and the
    standard deviation divides by the number of entries (not by one less). Where all
    entries of a channel are equal, whatever their value, the second result is 1 and
    not the standard deviation, so that one can divide by it.
    """
    raise NotImplementedError


def normalise(
    batch: torch.Tensor,
    mean: torch.Tensor,
    std: torch.Tensor,
) -> torch.Tensor:
    """Subtract from every channel its mean and divide by its standard deviation.

    batch (n, c, h, w), mean and std (1, c, 1, 1) -> (n, c, h, w).
    """
    raise NotImplementedError


def to_images(
    batch: torch.Tensor,
    mean: torch.Tensor,
    std: torch.Tensor,
) -> np.ndarray:
    """Undo `normalise` and `to_batch`: turn a normalised batch back into pictures.

    (n, c, h, w) -> uint8 array (n, h, w, c). Each number times 255 is rounded to
    the nearest whole number; what lies below 0 becomes 0, what lies above 255
    becomes 255.
    """
    raise NotImplementedError


def prepare(
    train: np.ndarray, test: np.ndarray
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return the normalised training and test batch, and the mean and std used.

    Both batches are normalised with the same statistics: those of the training
    pictures. train (n, h, w, c), test (m, h, w, c), with any n and m.
    """
    raise NotImplementedError
