"""A CNN that reads digits.

Three functions, with which real handwritten digits are learnt in a second: the network, the
training, the measurement. Loaders yield batches (images, labels): images float32 of shape
(n, channels, height, width), normalised already; labels int64 of shape (n,), class numbers.

The checks look at: the parameters and outputs of the network, for several sizes of
image; the weights after training, against the same steps done plainly; the accuracy, for
batches of unequal size; modes; and, at the end, at how many new digits are read.
"""

from torch import nn
from torch.utils.data import DataLoader


def build(channels: int, height: int, width: int, classes: int) -> nn.Module:
    """Return an untrained network from images (n, channels, height, width) to logits.

    Twice: a convolution (kernel 3 x 3, padding 1, with bias), ReLU, max pooling 2 x 2. The
    first convolution has 8 output channels, the second 16. Then everything is flattened
    (channel by channel, row by row), and one linear layer gives the logits, (n, classes).
    Height and width are at least 4, and need not be equal nor divisible by 4.

    >>> build(3, 20, 33, 7)(torch.zeros(2, 3, 20, 33)).shape
    torch.Size([2, 7])
    """
    raise NotImplementedError


def train(model: nn.Module, loader: DataLoader, epochs: int, lr: float) -> None:
    """Train the model, any classifier, with cross-entropy and one Adam optimizer.

    There is one step for each batch (its mean loss), `epochs` passes over the loader,
    and learning rate lr for `torch.optim.Adam`, all else as it is by default. The model
    trains in train mode, whichever mode it came in.
    """
    raise NotImplementedError


def accuracy(model: nn.Module, loader: DataLoader) -> float:
    """Return the share of the loader's examples whose largest logit is the right one.

    A float from 0 to 1, every example counts the same. The model is measured in eval mode,
    without a graph, and is afterwards in the mode in which it came.
    """
    raise NotImplementedError
