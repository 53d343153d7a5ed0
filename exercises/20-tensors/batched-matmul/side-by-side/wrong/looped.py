"""A Python loop over the batch does what one batched product does at once."""

import torch

FAILS = ["test_no_loop"]
SEE = "batched-matmul-stack"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    return q @ k.mT * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    turned = []
    for cloud, rotation in zip(points, rotations, strict=True):
        turned.append(cloud @ rotation.T)
    return torch.stack(turned)


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
