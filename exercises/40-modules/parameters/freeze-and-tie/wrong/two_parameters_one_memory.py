"""Two parameters with one memory have two gradients, and an optimizer steps with both."""

from torch import nn

FAILS = ["test_tied_weights_are_one_parameter"]
SEE = "parameters-tied-or-copied"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(part + "."))


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = nn.Parameter(first.weight)
