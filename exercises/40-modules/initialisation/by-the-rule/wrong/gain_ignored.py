"""The gain multiplies the spread: left out, tanh shrinks what passes through."""

import torch

FAILS = ["test_xavier_gain"]
SEE = "initialisation-relu-gain"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = (6 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return weight.uniform_(-bound, bound)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return weight.normal_(0.0, (2 / fan_in) ** 0.5)
