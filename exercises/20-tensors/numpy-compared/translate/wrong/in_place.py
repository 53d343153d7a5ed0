"""`-=` and `/=` write into the caller's tensor."""

import torch

FAILS = ["test_the_inputs_are_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def z_scores(x: torch.Tensor) -> torch.Tensor:
    x -= x.mean(dim=0)
    x /= x.std(dim=0, correction=0)
    return x


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
    return x.flatten().clone()
