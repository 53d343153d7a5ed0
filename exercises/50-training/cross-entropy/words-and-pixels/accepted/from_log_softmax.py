"""log_softmax over whichever axis the classes are, and gather."""

import torch


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    real = targets != padding
    right = targets.masked_fill(~real, 0).unsqueeze(-1)
    logs = logits.log_softmax(-1).gather(-1, right).squeeze(-1)
    return -torch.where(real, logs, 0.0).sum() / real.sum()


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    logs = logits.log_softmax(1).gather(1, targets[:, None]).squeeze(1)
    return -(logs * weight[targets]).sum() / weight[targets].sum()
