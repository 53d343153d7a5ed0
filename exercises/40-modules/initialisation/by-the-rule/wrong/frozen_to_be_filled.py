"""Freezing lets you write, but then the weight stays frozen: use no_grad."""

import torch

FAILS = ["test_it_can_still_be_trained"]
SEE = "parameters-frozen-has-no-gradient"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = gain * (6 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return weight.requires_grad_(False).uniform_(-bound, bound)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return weight.requires_grad_(False).normal_(0.0, (2 / fan_in) ** 0.5)
