"""Without `...` the slice falls on the first axis: it silences whole signals, not time steps."""

import torch

FAILS = ["test_silence_in_many_signals"]
SEE = "indexing-slicing-ellipsis"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[start:stop] = 0


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
    return table[:n].clone()
