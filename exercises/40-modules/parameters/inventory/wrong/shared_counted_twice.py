"""Going from layer to layer, a parameter in two places is counted in both."""

from torch import nn

FAILS = ["test_shared_counts_once"]
SEE = "parameters-shared-once"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    modules = [module for _, module in model.named_modules()]
    own = [p for m in modules for p in m.parameters(recurse=False)]
    return sum(p.numel() for p in own if p.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
