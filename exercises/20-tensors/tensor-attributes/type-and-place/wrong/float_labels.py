"""Class labels are places in a list and must be whole numbers: int64, not float32."""

import torch

FAILS = ["test_labels_become_int64"]
SEE = "tensor-attributes-label-type"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.float(), labels.float()


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + amount


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
