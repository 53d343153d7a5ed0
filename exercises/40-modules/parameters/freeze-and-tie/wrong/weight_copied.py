"""A copy of the weight is equal today, and goes its own way from the first step on."""

from torch import nn

FAILS = ["test_tied_weights_are_one_parameter", "test_tied_weights_stay_equal"]
SEE = "parameters-tied-or-copied"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(part + "."))


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = nn.Parameter(first.weight.detach().clone())
