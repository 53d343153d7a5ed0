"""Where an old file differs from its model.

A TorchScript file is in use, and nobody knows how it was made. Its Python model is still
there. Before anyone moves anything: for which inputs does the file not compute what the
model computes? If it is a trace, some of the model's decisions may be frozen in it.
"""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn


def differing(
    path: Path,
    model: nn.Module,
    inputs: Sequence[torch.Tensor],
    tolerance: float = 1e-5,
) -> list[int]:
    """Return the numbers of the inputs for which file and model differ, in order.

    `path` is a file that `torch.jit.load` reads; it may have been written on a machine
    with a GPU, and is used on the CPU. Model and inputs are on the CPU. The model takes
    one tensor and returns one, float32, of any shape; so does the program in the file.
    Both are compared as they compute in eval mode, in which neither may have been, and
    no graph is recorded.

    They differ for an input

    - if the shapes of the two results differ,
    - if some entries differ by more than `tolerance`, absolutely (never by chance exactly
      by it), or one of the two is nan and the other is not; nan agrees with nan,
    - if the program raises a RuntimeError. (The model raises none.)

    Afterwards each module of the model is in the mode in which it was.

    A model that returns `x if x.sum() > 0 else -x`, its trace by the example
    tensor([1.0]), and the inputs tensor([2.0]), tensor([-2.0]): the result is [1].
    """
    raise NotImplementedError
