"""A normal draw of the same spread has no bound: asked for is a uniform one."""

import torch

FAILS = ["test_xavier_is_uniform"]
SEE = "initialisation-uniform-bound"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    std = gain * (2 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return weight.normal_(0.0, std)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return weight.normal_(0.0, (2 / fan_in) ** 0.5)
