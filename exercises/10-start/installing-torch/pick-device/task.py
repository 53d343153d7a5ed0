"""A device on any machine.

Your program runs on your laptop, on a colleague's Mac and on a server with four
GPUs. It has an option `--device`, which most people leave out. Write the function
that decides where to compute.

Ask `torch.accelerator` what this machine has, by its full name and each time the
function is called: the checks pretend to be other machines, with GPUs of several
makers or with none.
"""

import torch


def pick_device(wanted: str | None = None) -> torch.device:
    """Return the device to compute on.

    `wanted` is what the user asked for, such as "cpu" or "cuda:1": they get exactly
    that device, whatever this machine has. (If it is not there, PyTorch will say so
    when the first tensor is made.) None means that the choice is ours: this
    machine's accelerator if one is available, whatever its kind, else the CPU.

    >>> pick_device("cuda:1")
    device(type='cuda', index=1)
    >>> pick_device()                     # on a machine without a GPU
    device(type='cpu')
    """
    raise NotImplementedError
