"""`+=` writes into the caller's tensor; a new one was asked for."""

import torch

FAILS = ["test_what_comes_in_is_left_alone"]
SEE = "tensor-attributes-to-then-write"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.to(torch.float32), labels.to(torch.int64)


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    x += amount
    return x


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
