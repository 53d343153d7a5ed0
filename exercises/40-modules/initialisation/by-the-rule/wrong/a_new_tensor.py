"""A new tensor of the right numbers leaves the layer as it was: fill the weight in place."""

import torch

FAILS = [
    "test_kaiming_is_normal",
    "test_kaiming_spread",
    "test_the_parameter_stays_itself",
    "test_xavier_gain",
    "test_xavier_spread",
]
SEE = "no-grad-detach-leaf-in-place"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = gain * (6 / sum(fans(weight))) ** 0.5
    with torch.no_grad():
        return (torch.rand_like(weight) * 2 - 1) * bound


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    with torch.no_grad():
        return torch.randn(weight.shape) * (2 / fan_in) ** 0.5
