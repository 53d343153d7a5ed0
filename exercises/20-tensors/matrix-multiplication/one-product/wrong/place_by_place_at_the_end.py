"""A matrix times a vector is `@` too; `*` multiplies the columns and adds nothing up."""

import torch

FAILS = ["test_chain", "test_chain_builds_no_large_table"]
SEE = "matrix-multiplication-two-operators"


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return x @ w


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return x @ weight.T


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return weights @ rows


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return prices @ amounts.to(prices)


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return a @ b * v


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return weight - rate * torch.outer(error, x)
