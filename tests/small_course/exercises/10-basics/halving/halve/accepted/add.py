"""By a copy."""

import torch


def halve(x: torch.Tensor) -> torch.Tensor:
    return x.clone().mul_(0.5)
