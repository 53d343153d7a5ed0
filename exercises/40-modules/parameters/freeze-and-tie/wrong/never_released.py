"""What was frozen before must be made trainable, too: set every flag."""

from torch import nn

FAILS = ["test_frozen_before"]
SEE = "parameters-frozen-has-no-gradient"


def train_only(model: nn.Module, part: str) -> None:
    for name, parameter in model.named_parameters():
        if not name.startswith(part + "."):
            parameter.requires_grad_(False)


def trainable(model: nn.Module) -> dict[str, nn.Parameter]:
    return {name: p for name, p in model.named_parameters() if p.requires_grad}


def tie(first: nn.Linear, second: nn.Linear) -> None:
    second.weight = first.weight
