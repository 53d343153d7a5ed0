"""A Python loop of dot products is many products, where one would do."""

import torch

FAILS = ["test_no_more_products_than_needed"]
SEE = "matrix-multiplication-cost"


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return x @ w


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return torch.stack([torch.stack([torch.dot(row, line) for line in weight]) for row in x])


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
