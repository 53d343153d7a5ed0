"""The slope of tanh is 1 - t²: without the square it is wrong for every negative x."""

import torch

FAILS = ["test_saturated", "test_tanh_slope"]
SEE = "activations-tanh-slope"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return (x > 0).to(x.dtype)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    s = torch.sigmoid(x)
    return s * (1 - s)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x)


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
