"""+= on a list writes into the caller's own list; + makes a new one."""

import torch

FAILS = ["test_the_lists_stay_as_they_are"]
SEE = "tensor-dimensions-padding-copies"


def scalar(value: float) -> torch.Tensor:
    return torch.tensor(value)


def row(values: list[float]) -> torch.Tensor:
    return torch.tensor([values])


def column(values: list[float]) -> torch.Tensor:
    return torch.tensor([[value] for value in values])


def pad(sentences: list[list[int]]) -> torch.Tensor:
    longest = max(len(sentence) for sentence in sentences)
    for sentence in sentences:
        sentence += [0] * (longest - len(sentence))
    return torch.tensor(sentences)
