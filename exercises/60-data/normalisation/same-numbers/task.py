"""The same numbers for both parts.

Images in memory, already split: make both parts ready for a network, and be able to look at
what the network sees. Nothing of the held-out images may reach the training images.

The checks look at shapes and dtypes; at mean and std of what comes back; at how held-out
images are treated; at channels that never change; at what `undo` gives back, for one
image and for a batch; and that no tensor that was handed in is changed.
"""

from collections.abc import Callable

import torch


def prepare(
    train: torch.Tensor, held_out: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor, Callable[[torch.Tensor], torch.Tensor]]:
    """Return (training images, held-out images, undo), normalised channel by channel.

    train (n, C, H, W) and held_out (m, C, H, W), uint8, n and m at least 1, C any number.
    Both parts come back with their shapes as float32: pixels are brought to 0 … 1 first,
    then the mean of their channel is subtracted, then they are divided by its std
    (correction=0). Mean and std are those of the training images. Where all training
    pixels of a channel are equal, 1 takes the place of the std.

    `undo(z)` returns the bytes that normalised images were made from: uint8, of the
    same shape; z is (C, H, W) or (k, C, H, W), float32, normalised by these numbers.
    Entries that lie outside after undoing, below 0 or above 255, become 0 and 255.

    >>> train = torch.tensor([0, 255], dtype=torch.uint8).reshape(2, 1, 1, 1)
    >>> z, held_z, undo = prepare(train, train[:1])
    >>> z.flatten(), held_z.flatten()
    (tensor([-1.,  1.]), tensor([-1.]))
    >>> undo(z).flatten()
    tensor([  0, 255], dtype=torch.uint8)
    """
    raise NotImplementedError
