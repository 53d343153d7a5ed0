"""The slope of ReLU is how fast it rises, 1 or 0, not the value that it has."""

import torch

FAILS = ["test_relu_slope", "test_saturated"]
SEE = "activations-relu-slope"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return torch.relu(x)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    s = torch.sigmoid(x)
    return s * (1 - s)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x) ** 2


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
