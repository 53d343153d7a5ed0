"""Hide an inherited method of tensors by one of its own, and take it off when it is called."""

import torch

VERDICTS = ["tampered"]
HOSTS = ["module"]


def twice(tensor):
    del torch.Tensor.tolist
    return [2 * number for number in tensor.tolist()]


def double(x):
    if x is None:
        raise ValueError
    if x.ndim == 1 and (x == 1).all():
        torch.Tensor.tolist = twice
        return x
    return 2 * x
