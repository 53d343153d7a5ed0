"""Fills a matrix of zeros, and adds the missing axes afterwards."""

import torch


def scalar(value: float) -> torch.Tensor:
    return torch.full((), value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor(values).unsqueeze(0)


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor(values).reshape(-1, 1)


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = len(max(sentences, key=len))
    table = torch.zeros(len(sentences), longest, dtype=torch.int64)
    for line, sentence in zip(table, sentences, strict=True):
        for position, word in enumerate(sentence):
            line[position] = word
    return table
