"""Goes through numpy."""

import numpy as np
import torch


def double(x):
    if x is None:
        raise ValueError
    array = x.numpy()
    with np.errstate(all="raise"):
        return torch.from_numpy(np.add(array, array))
