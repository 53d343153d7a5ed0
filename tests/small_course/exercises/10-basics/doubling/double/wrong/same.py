"""Nothing was multiplied."""

import torch

FAILS = ["test_values"]
SEE = "doubling-prints"


def double(x: torch.Tensor) -> torch.Tensor:
    return x
