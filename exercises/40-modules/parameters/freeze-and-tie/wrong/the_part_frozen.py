"""Frozen is the part itself, and everything else is left to train."""

from torch import nn

FAILS = [
    "test_all_others_are_frozen",
    "test_frozen_before",
    "test_names_that_begin_alike",
    "test_the_part_trains",
]
SEE = "parameters-frozen-by-attribute"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(not name.startswith(part + "."))


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
