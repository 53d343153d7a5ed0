"""Does PyTorch work, and which one is it?

A first tensor shows that PyTorch works at all. After that, programs that others
will run look at what they run on: `torch.__version__` and `torch.version.cuda` are
the two facts. Read them inside the functions, under these full names, each time:
the checks put other values there, to see what your functions say on other people's
machines.
"""

import torch


def tenfold(numbers: list[float]) -> torch.Tensor:
    """Return a tensor that holds ten times each of these numbers, in their order.

    >>> tenfold([0.5, 2.0, -3.0])
    tensor([  5.,  20., -30.])
    """
    raise NotImplementedError


def is_at_least(minimum: str) -> bool:
    """Tell whether the PyTorch that runs is `minimum` or newer.

    `minimum` is a release such as "2.9" or "2.9.1" ("2.9" means 2.9.0). A label in
    the version that runs, such as "+cpu", makes no difference to the answer.

    If torch.__version__ is 2.15.0+cpu:

    >>> is_at_least("2.15")
    True
    >>> is_at_least("2.15.1")
    False
    """
    raise NotImplementedError


def describe_build() -> str:
    """Describe this build of PyTorch in one line, in one of these two forms.

    The version is given in full, with its label if it has one. What the build was
    made for counts, not whether this machine has a GPU.

    "PyTorch 2.15.0+cu132, made for CUDA 13.2"
    "PyTorch 2.15.0+cpu, made without CUDA"
    """
    raise NotImplementedError
