"""Before the first backward no parameter has a gradient: trainable is what requires one."""

from torch import nn

FAILS = ["test_trainable_before_any_gradient", "test_trainable_leaves_out_the_frozen"]
SEE = "parameters-frozen-has-no-gradient"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(part + "."))


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.grad is not None}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
