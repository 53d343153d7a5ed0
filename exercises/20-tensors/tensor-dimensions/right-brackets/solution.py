"""Reference: as many brackets as axes, and rows of equal length."""

import torch


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    return torch.tensor([sentence + [0] * (longest - len(sentence)) for sentence in sentences])
