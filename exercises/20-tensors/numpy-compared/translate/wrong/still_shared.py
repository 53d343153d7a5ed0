"""torch's flatten is a view where it can be; NumPy's always copies."""

import torch

FAILS = ["test_flattened_has_its_own_memory"]
SEE = "numpy-compared-flatten"


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
    return counts.to(torch.float64).mean(dim=0)


def flattened(x: torch.Tensor) -> torch.Tensor:
    return x.flatten()
