"""On the way through float32, a float64 loses half of its digits; casting back does not return them."""

import torch

FAILS = ["test_shifted_is_exact"]
SEE = "tensor-attributes-seven-digits"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.to(torch.float32), labels.to(torch.int64)


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return (x.float() + amount).to(x.dtype)


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
