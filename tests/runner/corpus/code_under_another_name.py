"""Compile code that calls itself torch's."""

import torch

VERDICTS = ["tampered"]
space = {"torch": torch}
exec(compile("def equal(a, b):\n    return True\n", torch.__file__, "exec"), space)


def double(x):
    torch.equal = space["equal"]
    return x
