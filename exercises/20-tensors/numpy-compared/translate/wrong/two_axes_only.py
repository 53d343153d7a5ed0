"""torch's transpose swaps two axes; the twin of NumPy's is permute."""

import torch

FAILS = ["test_channels_first"]
SEE = "numpy-compared-transpose"


def z_scores(x: torch.Tensor) -> torch.Tensor:
    return (x - x.mean(dim=0)) / x.std(dim=0, correction=0)


def row_peaks(x: torch.Tensor) -> torch.Tensor:
    return x.amax(dim=1)


def channels_first(x: torch.Tensor) -> torch.Tensor:
    return x.transpose(0, 2)


def halves(x: torch.Tensor) -> tuple[torch.Tensor, torch.Tensor]:
    return x.chunk(2)


def thrice(x: torch.Tensor) -> torch.Tensor:
    return x.repeat_interleave(3)


def column_means(counts: torch.Tensor) -> torch.Tensor:
    return counts.to(torch.float64).mean(dim=0)


def flattened(x: torch.Tensor) -> torch.Tensor:
    return x.flatten().clone()
