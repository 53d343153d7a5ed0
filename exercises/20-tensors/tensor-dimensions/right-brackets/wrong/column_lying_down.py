"""A list in a list is one row; in a column every number has brackets of its own."""

import torch

FAILS = ["test_column"]
SEE = "tensor-dimensions-row"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    return torch.tensor([sentence + [0] * (longest - len(sentence)) for sentence in sentences])
