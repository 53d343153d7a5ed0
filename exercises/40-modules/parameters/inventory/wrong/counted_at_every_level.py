"""parameters() already walks through all parts: asked of each module, deep ones count again."""

from torch import nn

FAILS = [
    "test_count_of_parts_within_parts",
    "test_count_of_what_is_trainable",
    "test_shared_counts_once",
]
SEE = "parameters-named-modules"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    modules = [module for _, module in model.named_modules()]
    return sum(
        p.numel() for m in modules for p in m.parameters() if p.requires_grad or not trainable_only
    )


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
