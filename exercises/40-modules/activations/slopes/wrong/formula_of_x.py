"""In s (1 - s), s is the value of the sigmoid, not x itself."""

import torch

FAILS = ["test_saturated", "test_sigmoid_slope"]
SEE = "activations-saturated"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return (x > 0).to(x.dtype)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    s = x
    return s * (1 - s)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x) ** 2


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x - x.amax(dim=dim, keepdim=True))
    return e / e.sum(dim=dim, keepdim=True)
