"""Two lists make pairs: only the corners (0, 0) and (-1, -1) are painted."""

import torch

FAILS = ["test_framed", "test_framed_many_images"]
SEE = "indexing-slicing-pairs"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[..., start:stop] = 0


def fill_missing(readings: torch.Tensor, value: float) -> None:
    readings[readings < 0] = value


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image.clone()
    framed[..., [0, -1], [0, -1]] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n].clone()
