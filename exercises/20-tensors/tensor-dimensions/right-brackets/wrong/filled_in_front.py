"""Padding goes to the end, so that the first word of every sentence stays at position 0."""

import torch

FAILS = ["test_pad"]
SEE = "tensor-dimensions-padding"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    return torch.tensor([[0] * (longest - len(sentence)) + sentence for sentence in sentences])
