"""A model has few parameters and many numbers: add up the entries of each."""

from torch import nn

FAILS = [
    "test_count_of_a_layer",
    "test_count_of_parts_within_parts",
    "test_count_of_what_is_trainable",
    "test_shared_counts_once",
]
SEE = "parameters-count"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    return sum(1 for p in model.parameters() if p.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
