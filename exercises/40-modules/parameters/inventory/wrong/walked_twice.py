"""A generator can be walked through once: the second walk finds nothing."""

from torch import nn

FAILS = ["test_largest", "test_largest_of_equals"]
SEE = "parameters-walked-once"
RAISES = "StopIteration"


def count(model: nn.Module, trainable_only: bool = False) -> int:
    return sum(p.numel() for p in model.parameters() if p.requires_grad or not trainable_only)


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), p.numel()) for name, p in model.named_parameters()]


def largest(model: nn.Module) -> str:
    found = model.named_parameters()
    most = max(p.numel() for _, p in found)
    return next(name for name, p in found if p.numel() == most)


def linear_layers(model: nn.Module) -> list[str]:
    return [name for name, module in model.named_modules() if isinstance(module, nn.Linear)]
