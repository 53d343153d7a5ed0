"""Returns a parameter, and classes that are lists and tensors without tricks."""

import torch
from torch import nn


class Rows(list):
    def first(self):
        return self[0]


def double(x):
    if x is None:
        raise ValueError
    return nn.Parameter(Rows([2 * x]).first())
