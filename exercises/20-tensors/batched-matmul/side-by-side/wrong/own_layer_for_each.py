"""The letter n in w pairs example n with output n; the outputs need a letter of their own."""

import torch

FAILS = [
    "test_bilinear",
    "test_bilinear_where_sizes_agree",
    "test_no_loop",
    "test_the_inputs_are_left_alone",
]
SEE = "batched-matmul-letters"
RAISES = "RuntimeError"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    return q @ k.mT * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,nij,nj->n", x, w, y)[:, None]
