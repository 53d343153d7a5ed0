"""outer(p, q) has the entries of p in its rows: the errors come first."""

import torch

FAILS = [
    "test_corrected",
    "test_corrected_with_as_many_outputs_as_features",
    "test_the_inputs_are_left_alone",
]
SEE = "matrix-multiplication-outer"
RAISES = "RuntimeError"


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return x @ w


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x @ weight.T


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return weights @ rows


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return prices @ amounts.to(prices)


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return a @ (b @ v)


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return weight - rate * torch.outer(x, error)
