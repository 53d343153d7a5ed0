"""mv, mm and functional forms; broadcasting in place of outer."""

import torch
from torch import nn


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    return torch.mv(x, w)


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    return nn.functional.linear(x, weight)


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    return torch.einsum("n,nd->d", weights, rows)


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    return (prices * amounts).sum()


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    return torch.linalg.multi_dot([a, b, v])


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    return torch.addr(weight, error, x, alpha=-rate)
