"""A mask for each label instead of a walk, and bytes made floats first."""

import torch
from torch.utils.data import Subset


def as_tensors(digits):
    return digits.data[:, None].to(torch.float32).div_(255.0), digits.targets.clone()


def first_of_each(digits, count):
    places = [(digits.targets == c).nonzero()[:count, 0] for c in digits.targets.unique()]
    return Subset(digits, torch.cat(places).sort().values.tolist())
