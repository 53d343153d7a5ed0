"""A uniform draw from -b to b spreads by b/√3 only: the bound is √3 times the spread."""

import torch

FAILS = ["test_xavier_gain", "test_xavier_spread"]
SEE = "initialisation-uniform-bound"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = gain * (2 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return weight.uniform_(-bound, bound)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return weight.normal_(0.0, (2 / fan_in) ** 0.5)
