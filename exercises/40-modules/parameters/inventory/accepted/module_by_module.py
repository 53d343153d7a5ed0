"""Walking from module to module, and remembering what has been seen."""

import math

from torch import nn


def walk(module: nn.Module, prefix: str, seen: set[int]) -> list[tuple[str, nn.Parameter]]:
    found = []
    for name, parameter in module.named_parameters(recurse=False):
        if id(parameter) not in seen:
            seen.add(id(parameter))
            found.append((prefix + name, parameter))
    for name, part in module.named_children():
        found += walk(part, f"{prefix}{name}.", seen)
    return found


def count(model: nn.Module, trainable_only: bool = False) -> int:
    total = 0
    for _, parameter in walk(model, "", set()):
        if parameter.requires_grad or not trainable_only:
            total += math.prod(parameter.shape)
    return total


def table(model: nn.Module) -> list[tuple[str, tuple[int, ...], int]]:
    return [(name, tuple(p.shape), math.prod(p.shape)) for name, p in walk(model, "", set())]


def largest(model: nn.Module) -> str:
    rows = sorted(table(model), key=lambda row: -row[2])
    return rows[0][0]


def linear_layers(model: nn.Module) -> list[str]:
    names = []
    for name, module in model.named_modules():
        if isinstance(module, nn.Linear):
            names.append(name)
    return names
