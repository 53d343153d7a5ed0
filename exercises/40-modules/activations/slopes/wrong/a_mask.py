"""A comparison gives True and False; a slope is a number of the dtype of x."""

import torch

FAILS = ["test_relu_slope", "test_relu_slope_at_zero", "test_saturated"]
SEE = "activations-relu-slope"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return x > 0


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    s = torch.sigmoid(x)
    return s * (1 - s)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x) ** 2


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
