"""Vectors as columns, and the other side transposed."""

import torch


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return (x @ w[:, None]).squeeze(1)


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return (weight @ x.T).T


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return rows.T @ weights


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return torch.dot(prices, amounts.to(prices.dtype))


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return (v @ b.T) @ a.T


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return weight - rate * error[:, None] * x
