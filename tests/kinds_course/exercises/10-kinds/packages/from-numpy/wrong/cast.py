"""Tensor() casts to float32."""

FAILS = ["test_type"]
SEE = "packages-idea"

import numpy as np
import torch


def own(array: "np.ndarray") -> torch.Tensor:
    """Return a tensor with the array's numbers, which a change of the array does not reach."""
    return torch.Tensor(array.copy())
