"""Everything frozen first, then the part found and released."""

from torch import nn


def train_only(model: nn.Module, part: str) -> None:
    model.requires_grad_(False)
    model.get_submodule(part).requires_grad_(True)


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    found = {}
    for name, parameter in model.named_parameters():
        if parameter.requires_grad:
            found[name] = parameter
    return found


def tie(first: nn.Linear, second: nn.Linear) -> None:
    del second.weight
    second.register_parameter("weight", first.weight)
