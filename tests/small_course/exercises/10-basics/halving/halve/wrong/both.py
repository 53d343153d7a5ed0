"""The whole tensor is added to itself once too often, in place."""

import torch

FAILS = ["test_values", "test_the_argument_is_left_alone"]
SEE = "halving-prints"


def halve(x: torch.Tensor) -> torch.Tensor:
    return x.mul_(3)
