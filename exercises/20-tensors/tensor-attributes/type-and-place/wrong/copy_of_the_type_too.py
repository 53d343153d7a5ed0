"""A copy keeps the type as well; float32 has to be asked for."""

import torch

FAILS = ["test_float_copy_has_the_values_in_float32"]
SEE = "tensor-attributes-to-then-write"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.to(torch.float32), labels.to(torch.int64)


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + amount


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.clone()
