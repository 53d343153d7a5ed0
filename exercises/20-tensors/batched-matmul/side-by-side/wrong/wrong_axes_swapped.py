"""transpose(1, 2) swaps heads and positions; the matrices are in the last two axes, which .mT swaps."""

import torch

FAILS = [
    "test_attention_scores",
    "test_attention_scores_where_sizes_agree",
    "test_no_loop",
    "test_the_inputs_are_left_alone",
]
SEE = "batched-matmul-mt"
RAISES = "RuntimeError"


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    return q @ k.transpose(1, 2) * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nt,ntd->nd", weights, values)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return torch.einsum("nd,nd->n", a, b)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return points @ rotations.mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    return torch.einsum("ni,kij,nj->nk", x, w, y)
