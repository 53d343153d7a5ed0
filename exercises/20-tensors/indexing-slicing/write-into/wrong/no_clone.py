"""A second name is no second tensor: the frame is painted into the caller's image."""

import torch

FAILS = ["test_framed_leaves_the_image_alone"]
SEE = "indexing-slicing-view"


def silence(signal: torch.Tensor, start: int, stop: int) -> None:
    signal[..., start:stop] = 0


def fill_missing(readings: torch.Tensor, value: float) -> None:
    readings[readings < 0] = value


def framed(image: torch.Tensor, value: float) -> torch.Tensor:
    framed = image
    framed[..., 0, :] = value
    framed[..., -1, :] = value
    framed[..., 0] = value
    framed[..., -1] = value
    return framed


def first_rows(table: torch.Tensor, n: int) -> torch.Tensor:
    return table[:n].clone()
