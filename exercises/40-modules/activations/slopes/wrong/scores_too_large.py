"""exp of a large score is infinite, of a very negative one 0: subtract the largest score first."""

import torch

FAILS = ["test_softmax_of_large_scores", "test_softmax_of_rows_far_apart"]
SEE = "activations-softmax-overflow"


def relu_slope(x: torch.Tensor) -> torch.Tensor:
    return (x > 0).to(x.dtype)


def sigmoid_slope(x: torch.Tensor) -> torch.Tensor:
    s = torch.sigmoid(x)
    return s * (1 - s)


def tanh_slope(x: torch.Tensor) -> torch.Tensor:
    return 1 - torch.tanh(x) ** 2


def softmax(x: torch.Tensor, dim: int) -> torch.Tensor:
    e = torch.exp(x)
    return e / e.sum(dim=dim, keepdim=True)
