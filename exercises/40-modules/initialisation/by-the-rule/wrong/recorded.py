"""A leaf that requires a gradient is written to under no_grad only."""

import torch

FAILS = [
    "test_drawn_anew",
    "test_it_can_still_be_trained",
    "test_kaiming_is_normal",
    "test_kaiming_spread",
    "test_the_parameter_stays_itself",
    "test_xavier_gain",
    "test_xavier_is_uniform",
    "test_xavier_spread",
]
SEE = "no-grad-detach-leaf-in-place"
RAISES = "RuntimeError"


def fans(weight: torch.Tensor) -> tuple[int, int]:
    fan_out, fan_in = weight.shape
    return fan_in, fan_out


def xavier_uniform_(weight: torch.Tensor, gain: float = 1.0) -> torch.Tensor:
    bound = gain * (6 / sum(fans(weight))) ** 0.5
    return weight.uniform_(-bound, bound)


def kaiming_normal_(weight: torch.Tensor) -> torch.Tensor:
    fan_in, _ = fans(weight)
    return weight.normal_(0.0, (2 / fan_in) ** 0.5)
