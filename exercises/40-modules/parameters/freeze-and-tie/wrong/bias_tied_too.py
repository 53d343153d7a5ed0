"""Only the weight is shared: each layer keeps its own bias."""

from torch import nn

FAILS = ["test_each_keeps_its_bias"]
SEE = "parameters-shared-once"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        parameter.requires_grad_(name.startswith(part + "."))


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight, second.bias = first.weight, first.bias
