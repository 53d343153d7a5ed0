"""From an array to a tensor of its own."""

import numpy as np
import torch


def own(array: "np.ndarray") -> torch.Tensor:
    """Return a tensor with the array's numbers, which a change of the array does not reach."""
    return torch.tensor(array)
