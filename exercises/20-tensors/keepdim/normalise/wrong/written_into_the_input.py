"""`x -= mean` writes into the caller's tensor."""

import torch

FAILS = ["test_the_input_is_left_alone"]
SEE = "elementwise-math-in-place-is-shared"


def standardise(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    flat = x.amax(dim=dim, keepdim=True) == x.amin(dim=dim, keepdim=True)
    std = x.std(dim=dim, keepdim=True, correction=0)
    x -= x.mean(dim=dim, keepdim=True)
    x /= torch.where(flat, 1.0, std)
    return x


def min_max(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    low = x.amin(dim=dim, keepdim=True)
    span = x.amax(dim=dim, keepdim=True) - low
    return (x - low) / torch.where(span == 0, 1.0, span)


def unit_length(x: torch.Tensor, dim: int | tuple[int, ...]) -> torch.Tensor:
    length = torch.sqrt((x**2).sum(dim=dim, keepdim=True))
    return x / torch.where(length == 0, 1.0, length)
