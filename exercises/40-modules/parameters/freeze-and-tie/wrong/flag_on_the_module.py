"""A module has no requires_grad of its own: the line makes an attribute that nobody reads."""

from torch import nn

FAILS = ["test_all_others_are_frozen", "test_frozen_before", "test_names_that_begin_alike"]
SEE = "parameters-frozen-by-attribute"


def train_only(model: nn.Module, part: str) -> None:
    model.requires_grad = False
    model.get_submodule(part).requires_grad = True


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
