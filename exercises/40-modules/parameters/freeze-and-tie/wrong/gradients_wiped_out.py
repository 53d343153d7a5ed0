"""Setting grad to None freezes nothing for the next backward, and throws away what was there."""

from torch import nn

FAILS = [
    "test_all_others_are_frozen",
    "test_frozen_before",
    "test_names_that_begin_alike",
    "test_values_and_gradients_stay",
]
SEE = "parameters-frozen-has-no-gradient"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        if not name.startswith(part + "."):
            parameter.grad = None


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
