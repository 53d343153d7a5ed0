"""Formulas and other calls."""

import torch


def z_scores(x: torch.Tensor) -> torch.Tensor:
    centred = x - x.mean(dim=0, keepdim=True)
    return centred / centred.square().mean(dim=0).sqrt()


def row_peaks(x: torch.Tensor) -> torch.Tensor:
    return x.max(dim=1).values


def channels_first(x: torch.Tensor) -> torch.Tensor:
    return x.movedim(-1, 0)


def halves(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    middle = len(x) // 2
    return [x[:middle], x[middle:]]


def thrice(x: torch.Tensor) -> torch.Tensor:
    return x[:, None].expand(-1, 3).reshape(-1)


def column_means(counts: torch.Tensor) -> torch.Tensor:
    return counts.sum(dim=0).double() / counts.shape[0]


def flattened(x: torch.Tensor) -> torch.Tensor:
    return x.clone().reshape(-1)
