"""A slice is a view: it shares its memory with the table, and writing into one changes the other."""

import torch

FAILS = ["test_first_rows_are_a_tensor_of_their_own"]
SEE = "indexing-slicing-view"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[..., start:stop] = 0


def fill_missing(readings: torch.Tensor, value: float) -> None:
    readings[readings < 0] = value


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image.clone()
    framed[..., 0, :] = value
    framed[..., -1, :] = value
    framed[..., 0] = value
    framed[..., -1] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n]
