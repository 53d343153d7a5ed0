"""torch.zeros makes floats unless told otherwise, and word numbers are whole."""

import torch

FAILS = ["test_pad_keeps_whole_numbers_whole"]
SEE = "tensor-creation-zeros-like-dtype"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    table = torch.zeros(len(sentences), longest)
    for i, sentence in enumerate(sentences):
        for j, word in enumerate(sentence):
            table[i, j] = word
    return table
