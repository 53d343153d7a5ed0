"""Out of TorchScript.

A service answers with a scripted model. Its Python is lost; there are only files, of
models of several widths. What `torch.jit.load(path).code` prints, with shorter names:

    def forward(self, x: Tensor) -> Tensor:
      y = (self.drop).forward((self.linear).forward(x, ), )
      for i in range((torch.size(y))[0]):
        row = torch.select(y, 0, i)
        size = torch.sqrt(torch.sum(torch.mul(row, row)))
        if bool(torch.gt(size, self.limit)):
          _0 = torch.copy_(row, torch.mul(row, torch.div(self.limit, size)))
      return y

`torch.select(y, 0, i)` is `y[i]`, a view; `gt` is greater than. The state dict has
`limit`, a buffer of shape (), and `linear.weight` and `linear.bias` of a linear layer;
`drop` is dropout with p=0.1. All of it is float32.

Write the model again, such that it can be exported, and move the files. The program in a
new file must decide for each row anew, as the old one did.
"""

from pathlib import Path

import torch
from torch import nn


class Capped(nn.Module):
    """The old model, in Python: the same calculation, the same names in the state dict.

    x has shape (batch, inputs), the result (batch, outputs), all entries finite; a row may
    be all zeros. Until a state is loaded, `limit` is 1. Gradients reach weight and bias. A
    model with Capped in it can be exported by `torch.export.export`.
    """

    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def migrate(old: Path, new: Path) -> None:
    """Export the model in the TorchScript file `old`, with `torch.export.save`, to `new`.

    The new file is for float32 inputs (batch, inputs) of any batch size from 1 on, and
    computes what the old program computes in eval mode, whatever mode it was saved in. The
    widths are those of the weights in the old file. It may have been written on a machine
    with a GPU; the new one is for the CPU. The old file stays as it is. `new` ends in .pt2.
    """
    raise NotImplementedError
