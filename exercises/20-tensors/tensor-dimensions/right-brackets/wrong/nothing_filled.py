"""All rows of a tensor are equally long: fill up the shorter sentences first."""

import torch

FAILS = [
    "test_pad",
    "test_pad_an_empty_sentence",
    "test_pad_keeps_whole_numbers_whole",
    "test_the_lists_stay_as_they_are",
]
SEE = "tensor-dimensions-ragged"
RAISES = "ValueError"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    return torch.tensor(sentences)
