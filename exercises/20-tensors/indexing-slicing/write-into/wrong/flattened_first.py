"""`reshape(-1)` of a piece of a larger tensor is a copy, and the values written into it are lost."""

import torch

FAILS = ["test_fill_missing_in_a_piece_of_a_larger_tensor"]
SEE = "indexing-slicing-lost-write"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[..., start:stop] = 0


def fill_missing(readings: torch.Tensor, value: float) -> None:
    flat = readings.reshape(-1)
    flat[flat < 0] = value


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image.clone()
    framed[..., 0, :] = value
    framed[..., -1, :] = value
    framed[..., 0] = value
    framed[..., -1] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n].clone()
