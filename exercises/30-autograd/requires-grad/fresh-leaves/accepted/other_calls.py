"""linspace is not needed: uniform_ draws in place; clone copies."""

import torch


def start_weights(n: int, scale: float) -> torch.Tensor:
    return torch.empty(n).uniform_(-scale, scale).requires_grad_(True)


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    made = torch.empty(values.shape)
    made[...] = values
    made.requires_grad = True
    return made
