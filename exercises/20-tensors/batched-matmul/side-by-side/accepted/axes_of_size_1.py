"""`@`, bmm and sums, with axes of size 1."""

import torch


def attention_scores(q: torch.Tensor, k: torch.Tensor, scale: float) -> torch.Tensor:
    b, h, t, d = q.shape
    flat = torch.bmm(q.reshape(b * h, t, d), k.reshape(b * h, -1, d).transpose(1, 2))
    return flat.reshape(b, h, t, -1) * scale


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    return (weights[:, None, :] @ values).squeeze(1)


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    return (a * b).sum(dim=1)


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    return (rotations @ points.mT).mT


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    left = x[:, None, None, :] @ w  # (n, k, 1, j)
    return (left @ y[:, None, :, None]).squeeze((2, 3))
