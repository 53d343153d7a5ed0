"""The first sentence need not be the longest."""

import torch

FAILS = ["test_pad", "test_pad_an_empty_sentence"]
SEE = "tensor-dimensions-padding"
RAISES = "ValueError"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = len(sentences[0])
    return torch.tensor([sentence + [0] * (longest - len(sentence)) for sentence in sentences])
