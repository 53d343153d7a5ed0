"""One number in brackets is a vector of length 1; a scalar has no brackets at all."""

import torch

FAILS = ["test_scalar"]
SEE = "tensor-dimensions-one-entry"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor([value])


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    return torch.tensor([sentence + [0] * (longest - len(sentence)) for sentence in sentences])
