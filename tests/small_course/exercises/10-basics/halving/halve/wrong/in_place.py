"""mul_ writes into the caller's tensor."""

import torch

FAILS = ["test_the_argument_is_left_alone"]
SEE = "halving-prints"


def halve(x: torch.Tensor) -> torch.Tensor:
    return x.mul_(0.5)
