"""Every layer has a bias, too, and a module may have parameters with names of its own."""

from torch import nn

FAILS = [
    "test_count_of_a_layer",
    "test_count_of_parts_within_parts",
    "test_count_of_what_is_trainable",
    "test_shared_counts_once",
    "test_table",
]
SEE = "parameters-count"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    layers = [m for _, m in model.named_modules() if isinstance(m, nn.Linear)]
    weights = [layer.weight for layer in layers]
    return sum(w.numel() for w in weights if w.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    found = [(name, p) for name, p in model.named_parameters() if name.endswith("weight")]
    return [(name, tuple(p.shape), p.numel()) for name, p in found]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
