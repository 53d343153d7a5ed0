"""Row with row needs the transpose: the inner sizes of (n, d) @ (m, d) differ."""

import torch

FAILS = [
    "test_layer",
    "test_layer_with_as_many_outputs_as_features",
    "test_no_more_products_than_needed",
    "test_the_inputs_are_left_alone",
]
SEE = "matrix-multiplication-weight-rows"
RAISES = "RuntimeError"


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return x @ w


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x @ weight


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return weights @ rows


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return prices @ amounts.to(prices)


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return a @ (b @ v)


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return weight - rate * torch.outer(error, x)
