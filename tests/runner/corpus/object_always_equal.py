"""Return an object that equals everything and is everything."""

import torch

VERDICTS = ["tampered", "crashed"]


class Anything:
    __class__ = torch.Tensor

    def __eq__(self, other):
        return True

    def __getattr__(self, name):
        return self

    def __call__(self, *a, **k):
        return self


def double(x):
    return Anything()
