"""A mask picks a copy: the second pair of brackets writes into it, and it is thrown away."""

import torch

FAILS = ["test_fill_missing", "test_fill_missing_in_a_piece_of_a_larger_tensor"]
SEE = "indexing-slicing-lost-write"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[..., start:stop] = 0


def fill_missing(readings: torch.Tensor, value: float) -> None:
    readings[readings < 0][:] = value


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image.clone()
    framed[..., 0, :] = value
    framed[..., -1, :] = value
    framed[..., 0] = value
    framed[..., -1] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n].clone()
