"""mul_ writes into the caller's tensor."""

import torch

FAILS = ["test_the_argument_is_left_alone"]
SEE = "doubling-prints"


def double(x: torch.Tensor) -> torch.Tensor:
    return x.mul_(2)
