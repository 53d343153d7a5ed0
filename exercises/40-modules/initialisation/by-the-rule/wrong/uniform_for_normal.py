"""A uniform draw of the same spread is not a normal one."""

import torch

FAILS = ["test_kaiming_is_normal"]
SEE = "initialisation-uniform-bound"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = gain * (6 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return weight.uniform_(-bound, bound)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return weight.uniform_(-((6 / fan_in) ** 0.5), (6 / fan_in) ** 0.5)
