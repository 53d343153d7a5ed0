"""By a copy."""

import torch


def double(x: torch.Tensor) -> torch.Tensor:
    return x.clone().mul_(2)
