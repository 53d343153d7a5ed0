"""The short forms, the keywords spelled out, and a copy made first."""

import torch


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    return features.float(), labels.long()


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    return x.to(device=other.device, dtype=other.dtype)


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    return x + torch.full_like(x, amount)


def float_copy(x: torch.Tensor) -> torch.Tensor:
    return x.clone().type(torch.float32)
