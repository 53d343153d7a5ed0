"""Batch normalisation that matches torch.

Write the layer again, so that it agrees with `nn.BatchNorm2d` in both modes.
Neither torch's batch-norm layers nor its functions for it may be used.

Parameters: `weight` and `bias`, each (c,), at first 1 and 0. Buffers, saved with
the state dict: `running_mean` and `running_var`, each (c,), at first 0 and 1. There
is nothing else in the state dict. The running statistics never require a gradient.
Input and output are floats of the layer's dtype, which `layer.to(...)` may change.
"""

import torch
from torch import nn


class BatchNorm2d(nn.Module):
    """Normalise each channel of a batch of images.

    >>> layer = BatchNorm2d(1)
    >>> layer(torch.tensor([[[[1.0, 3.0]]]])).detach()
    tensor([[[[-1.0000,  1.0000]]]])
    >>> layer.running_mean, layer.running_var
    (tensor([0.2000]), tensor([1.1000]))
    """

    def __init__(
        self,
        channels: int,
        eps: float = 1e-5,
        momentum: float = 0.1,
    ) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return (x - mean) / sqrt(var + eps) * weight + bias for each channel.

        x (n, c, h, w) -> (n, c, h, w); x itself stays as it was.

        In train mode, mean and variance are the batch's, over n, h and w, the
        variance divided by the count of numbers. Gradients flow through both. The
        running statistics become (1 - momentum) * old + momentum * new, where the
        new variance is the one divided by the count less 1. If there is only one
        number for each channel, raise a ValueError and change nothing.

        In eval mode, mean and variance are the running ones, and nothing changes.
        """
        raise NotImplementedError
