"""NumPy's mean of whole numbers is float64; .float() is float32, which keeps about seven digits."""

import torch

FAILS = ["test_column_means", "test_column_means_of_large_counts"]
SEE = "numpy-compared-mean"


def z_scores(x: torch.Tensor) -> torch.Tensor:
    return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)


def row_peaks(x: torch.Tensor) -> torch.Tensor:
    return x.amax(dim=1)


def channels_first(x: torch.Tensor) -> torch.Tensor:
    return x.permute(2, 0, 1)


def halves(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return x.chunk(2)


def thrice(x: torch.Tensor) -> torch.Tensor:
    return x.repeat_interleave(3)


def column_means(counts: torch.Tensor) -> torch.Tensor:
    return counts.float().mean(dim=0)


def flattened(x: torch.Tensor) -> torch.Tensor:
    return x.flatten().clone()
