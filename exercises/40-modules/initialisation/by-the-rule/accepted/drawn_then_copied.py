"""Numbers drawn elsewhere and copied in, under the decorator."""

import math

import torch


def fans(weight: torch.Tensor) -> tuple[int, int]:
    return weight.size(1), weight.size(0)


@torch.no_grad()
def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    std = gain * math.sqrt(2 / (weight.shape[0] + weight.shape[1]))
    weight.copy_((torch.rand(weight.shape) * 2 - 1) * std * math.sqrt(3))
    return weight


@torch.no_grad()
def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    weight[...] = torch.randn(*weight.shape) * math.sqrt(2) / math.sqrt(fans(weight)[0])
    return weight
