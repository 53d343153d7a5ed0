"""A residual network from stages.

The block is torchvision's `torchvision.models.resnet.BasicBlock`; build the network
around it, for small images of any size.

    stem     a convolution (3 x 3, padding 1, no bias), batch norm, ReLU
    stages   one for each width; all but the first halve height and width
    head     the mean over all pixels of each channel, then a linear layer

The checks look at each stage's blocks, their shapes and parameters; at what the stem and
the head make of numbers, for images that are not square; and at whether a network of
three stages gets to know real digits in 40 steps.
"""

from torch import nn


def make_stage(
    channels_in: int,
    channels_out: int,
    blocks: int,
    stride: int = 1,
) -> nn.Sequential:
    """Return a row of `blocks` of torchvision's BasicBlocks (1 or more), one after another.

    The first turns channels_in into channels_out channels, with the stride. If that
    changes the shape (a stride other than 1, or other channels), its `downsample` is a
    1 x 1 convolution without bias and with that stride, and a batch norm. All other
    blocks keep channels and size, and have no downsample.

    >>> make_stage(8, 16, blocks=3, stride=2)(torch.zeros(5, 8, 12, 9)).shape
    torch.Size([5, 16, 6, 5])
    """
    raise NotImplementedError


def build(channels: int, widths: list[int], blocks: int, classes: int) -> nn.Module:
    """Return an untrained network from images (n, channels, height, width) to logits.

    The stem has widths[0] output channels. Stage i has `blocks` blocks and widths[i]
    output channels; its stride is 1 in the first stage and 2 in the others. `widths` has
    one entry or more. The logits have the shape (n, classes). Parameters begin as the
    layers and blocks make them: nothing is initialised anew.

    >>> build(3, [8, 16, 32], blocks=2, classes=7)(torch.zeros(2, 3, 20, 33)).shape
    torch.Size([2, 7])
    """
    raise NotImplementedError
