"""Through Python lists, and with detach."""

import torch


def start_weights(n: int, scale: float) -> torch.Tensor:
    w = torch.rand(n, requires_grad=True) * (2 * scale) - scale
    return w.detach().requires_grad_()


def learnable_copy(values: torch.Tensor) -> torch.Tensor:
    return torch.tensor(values.tolist(), dtype=torch.float32, requires_grad=True)
