"""A part may lie deeper, and then it has a dot in its name: body.last."""

from torch import nn

FAILS = ["test_frozen_before", "test_the_part_trains"]
SEE = "parameters-named-modules"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.split(".")[0] == part)


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
