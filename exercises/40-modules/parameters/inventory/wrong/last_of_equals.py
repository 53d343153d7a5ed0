"""With >= every equal one replaces the one before: the first was asked for."""

from torch import nn

FAILS = ["test_largest_of_equals"]
SEE = "parameters-count"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    return sum(p.numel() for p in model.parameters() if p.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    name, most = "", 0
    for row in table(model):
        if row[2] >= most:
            name, most = row[0], row[2]
    return name


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
