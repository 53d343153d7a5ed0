"""A batch goes to the device.

A loader does not always yield two tensors. There are batches such as

    {"image": tensor, "name": ["a", "b"], "boxes": [tensor, tensor], "size": (4, tensor)}

and everything that is a tensor in them has to go to the device before the model is
called. Write the two functions that a program needs for that, on any machine.
"""

import torch


def best_device() -> torch.device:
    """Return the accelerator that can be used on this machine, else the CPU.

    The kind of accelerator is not known beforehand ("cuda", "mps", "xpu" and others):
    `torch.accelerator` is to be asked. It may be that PyTorch was built for one, and
    none is there: then the CPU is the answer, as it is where PyTorch was built for none.
    """
    raise NotImplementedError


def move(batch: object, device: torch.device | str) -> object:
    """Return the batch with every tensor in it on the device.

    A batch is a tensor, or a dict, list or plain tuple of batches, nested as deep as
    you like and perhaps empty; or anything else (numbers, strings, None), which is
    returned as it is. Dicts stay dicts with the same keys in the same order, lists
    stay lists, tuples stay tuples. The batch that was handed over is not changed, nor
    any container inside it. Each tensor is copied to the device once, and one that is
    already there is not copied, but returned itself.

    >>> moved = move({"x": torch.ones(2), "names": ["a", "b"]}, "meta")
    >>> moved["x"].device.type, moved["names"]
    ('meta', ['a', 'b'])
    """
    raise NotImplementedError
