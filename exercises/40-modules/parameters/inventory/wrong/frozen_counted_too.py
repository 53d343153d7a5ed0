"""Frozen parameters are parameters, but not trainable ones: ask for requires_grad."""

from torch import nn

FAILS = ["test_count_of_what_is_trainable"]
SEE = "parameters-frozen-has-no-gradient"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    return sum(p.numel() for p in model.parameters())


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
