"""rows @ weights weights the columns; for the rows, the weights stand on the left."""

import torch

FAILS = ["test_mixture", "test_no_more_products_than_needed", "test_the_inputs_are_left_alone"]
SEE = "matrix-multiplication-vector-left"
RAISES = "RuntimeError"


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return x @ w


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x @ weight.T


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return rows @ weights


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return prices @ amounts.to(prices)


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return a @ (b @ v)


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return weight - rate * torch.outer(error, x)
