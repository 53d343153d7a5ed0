"""Adding 1 makes new memory, and other numbers."""

FAILS = ["test_numbers", "test_its_own"]
SEE = "packages-idea"

import numpy as np
import torch


def own(array: "np.ndarray") -> torch.Tensor:
    """Return a tensor with the array's numbers, which a change of the array does not reach."""
    return torch.from_numpy(array) + 1
