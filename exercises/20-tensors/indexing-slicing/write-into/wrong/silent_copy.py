"""The new values go into new tensors; the caller still holds the old ones."""

import torch

FAILS = [
    "test_silence",
    "test_silence_in_many_signals",
    "test_fill_missing",
    "test_fill_missing_in_a_piece_of_a_larger_tensor",
]
SEE = "indexing-slicing-name-or-tensor"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal = signal.clone()
    signal[..., start:stop] = 0
    return signal


def fill_missing(readings: torch.Tensor, value: float) -> None:
    readings = torch.where(readings < 0, value, readings)
    return readings


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image.clone()
    framed[..., 0, :] = value
    framed[..., -1, :] = value
    framed[..., 0] = value
    framed[..., -1] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n].clone()
