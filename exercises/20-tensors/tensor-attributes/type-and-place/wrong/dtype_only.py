"""`other.dtype` is half of the way: the result stays on the old device."""

import torch

FAILS = ["test_matched_takes_the_device"]
SEE = "tensor-attributes-to-other"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.to(torch.float32), labels.to(torch.int64)


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other.dtype)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + amount


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
