"""The block of a residual network.

Write the block that the smaller residual networks are made of, so that weights trained
with torchvision's `BasicBlock` fit into it.

    branch     conv1 (3 x 3, padding 1), bn1, ReLU, conv2 (3 x 3, padding 1), bn2
    shortcut   x itself; or downsample: a 1 x 1 convolution, then a batch norm
    result     the ReLU of their sum

No convolution has a bias. The stride is that of conv1 and of the 1 x 1 convolution. The
downsample is there only where the sum needs it: if the stride is not 1 or the channels
differ.

The checks look at the names and shapes in the state dict; at a new block; and, with
weights taken over from torchvision, at results and running statistics in train and eval
mode, at gradients, in float32 and float64, and at the caller's tensor.
"""

import torch
from torch import nn


class BasicBlock(nn.Module):
    """Turn (n, channels_in, height, width) into (n, channels_out, …), with a skip.

    With stride 2 height and width are halved, rounded up; with stride 1 they stay.

    The state dict has the entries of `conv1`, `bn1`, `conv2` and `bn2` and, where there
    is a projection, of `downsample.0` and `downsample.1`; no others.

    A new block starts as its shortcut: the weight of bn2 is 0, so that its result is the
    ReLU of the shortcut's. All else begins as torch's layers do.

    >>> BasicBlock(8, 16, stride=2)(torch.zeros(5, 8, 12, 15)).shape
    torch.Size([5, 16, 6, 8])
    """

    def __init__(
        self,
        channels_in: int,
        channels_out: int,
        stride: int = 1,
    ) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the block's result. x is left as it is."""
        raise NotImplementedError
