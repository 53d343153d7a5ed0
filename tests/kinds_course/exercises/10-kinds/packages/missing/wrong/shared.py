"""from_numpy shares the array"s memory."""

FAILS = ["test_its_own"]
SEE = "packages-idea"

import numpy as np
import torch


def own(array: "np.ndarray") -> torch.Tensor:
    """Return a tensor with the array's numbers, which a change of the array does not reach."""
    return torch.from_numpy(array)
