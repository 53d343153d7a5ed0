"""A program for torchrun: train with several ranks, and measure without a mistake.

`torchrun --nproc-per-node=2 train.py` starts the program in two processes and tells each,
in its environment, its rank and where to meet. There is no process group yet. The network
and the data stay on the CPU, and each rank fetches the training examples of its share by
itself, one `train_data[number]` for each (no worker processes).
"""

from collections.abc import Callable

from torch import nn
from torch.utils.data import Dataset


def main(
    make_network: Callable[[], nn.Module],
    train_data: Dataset,
    test_data: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
) -> tuple[nn.Module, float]:
    """Train a network in all ranks together; return it with its accuracy.

    Every rank calls this, with the same data. Examples are pairs (input, target), target a
    class. There are at least as many training examples as ranks. With epochs 0 there is no
    training: the network is rank 0's.

    Training begins with the numbers that `make_network()` gives in rank 0; in other ranks
    it gives others. In each epoch the ranks share the training examples, in a new order:
    equal shares, every example in one of them, as few as possible twice. In each step every
    rank takes the next batch_size examples of its share (the last batch may be smaller), and
    all make the step of torch.optim.SGD with this lr that one process would have made with
    these examples in one batch, on their mean cross-entropy. The network gives logits
    (n, classes), and is in train mode meanwhile.

    Returned are the network itself, without a wrapper, alike in all ranks, and a float: the
    share of the test examples that it gets right in eval mode. Every test example counts
    once, whatever their number (at least one); all ranks return the same.

    The program joins the process group before, and has left it in the end.
    """
    raise NotImplementedError
