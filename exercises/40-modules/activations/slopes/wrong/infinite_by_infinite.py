"""exp(200) is infinite, and infinite by infinite is nan: use the value of the sigmoid."""

import torch

FAILS = ["test_saturated"]
SEE = "activations-saturated"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return (x > 0).to(x.dtype)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    e = torch.exp(-x)
    return e / (1 + e) ** 2


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x) ** 2


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
