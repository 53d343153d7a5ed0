"""Nothing was multiplied."""

import torch

FAILS = ["test_values"]
SEE = "halving-prints"


def halve(x: torch.Tensor) -> torch.Tensor:
    return x
