"""Keeps its numbers in data classes, named tuples and enums."""

import enum
from collections import namedtuple
from dataclasses import asdict, dataclass, field
from typing import NamedTuple

import torch

Pair = namedtuple("Pair", "first second")


class Mode(enum.Enum):
    TWICE = 2


class Shape(NamedTuple):
    sizes: tuple


@dataclass(order=True)
class Factor:
    value: int = Mode.TWICE.value
    history: list = field(default_factory=list)


def double(x):
    if x is None:
        raise ValueError
    factor = Factor()
    assert factor == Factor(2) and asdict(factor)["value"] == 2
    pair = Pair(x, Shape(tuple(x.shape)))
    return (pair.first * torch.tensor(factor.value)).reshape(pair.second.sizes).to(x.dtype)
