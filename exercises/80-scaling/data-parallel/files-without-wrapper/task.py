"""Files without a wrapper: write them so, and read the old ones.

A `model` is a network, or a network in one wrapper: nn.DataParallel or
DistributedDataParallel. A network may have parts of any name, `module` too, in any depth;
its weights may be float32 or float64, its buffers integers, on any device.
"""

from pathlib import Path

from torch import nn


def unwrap(model: nn.Module) -> nn.Module:
    """Return the network itself: the same object, no copy, whether it is wrapped or not.

    >>> network = nn.Linear(3, 1)
    >>> unwrap(nn.DataParallel(network)) is network
    True
    >>> unwrap(network) is network
    True
    """
    raise NotImplementedError


def save(model: nn.Module, path: Path) -> None:
    """Write the state dict of the network itself to a file: its own names, no prefix.

    Nothing else goes into the file. `torch.load(path)` reads it.
    """
    raise NotImplementedError


def load(model: nn.Module, path: Path) -> None:
    """Fill the model with the numbers of a file, on the device where the model is.

    The file holds the state dict of the network itself, or that of the network in a
    wrapper, with `module.` before each name. Either kind fits a model with a wrapper and
    one without. The file may have been written on a machine with devices that this one
    does not have.

    Raises
    ------
    RuntimeError
        The file is of another network: its names, with or without the prefix, are not
        exactly those of this one. (What load_state_dict raises will do.)
    """
    raise NotImplementedError
