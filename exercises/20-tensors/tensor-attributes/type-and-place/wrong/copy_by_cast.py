"""`.to(torch.float32)` copies only when something changes: a float32 tensor comes back as itself."""

import torch

FAILS = ["test_float_copy_is_a_new_tensor"]
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
    return x.to(torch.float32)
