"""`.to` changes nothing in place: on a line by itself, its result is thrown away."""

import torch

FAILS = ["test_features_become_float32", "test_labels_become_int64"]
SEE = "tensor-attributes-to-thrown-away"


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    features.to(torch.float32)
    labels.to(torch.int64)
    return features, labels


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(other)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + amount


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.to(torch.float32, copy=True)
