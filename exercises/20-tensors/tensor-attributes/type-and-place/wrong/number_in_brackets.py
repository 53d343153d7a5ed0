"""A number put into a tensor of its own is a float32 on the CPU, and has a say in the result."""

import torch

FAILS = ["test_shifted_keeps_type_and_device", "test_shifted_is_exact"]
SEE = "tensor-attributes-number-in-brackets"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.to(torch.float32), labels.to(torch.int64)


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + torch.tensor([amount])


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
