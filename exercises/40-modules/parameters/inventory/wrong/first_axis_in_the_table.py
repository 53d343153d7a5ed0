"""len is the size of the first axis only, and a parameter of shape () has none."""

from torch import nn

FAILS = ["test_largest", "test_shared_counts_once", "test_table"]
SEE = "parameters-count"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    return sum(p.numel() for p in model.parameters() if p.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), len(p) if p.ndim else 0) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    return max(table(model), key=lambda row: row[2])[0]


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
