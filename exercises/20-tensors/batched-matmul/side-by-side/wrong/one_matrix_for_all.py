"""`@` reads the weights (n, t) as one matrix: a vector for each example needs an axis of size 1."""

import torch

FAILS = ["test_weighted_rows", "test_weighted_rows_of_one_example_or_one_column"]
SEE = "batched-matmul-vectors"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    return q @ k.mT * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return weights @ values


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
