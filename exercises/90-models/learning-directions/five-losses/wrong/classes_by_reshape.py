"""A reshape to (n, v, t) mixes up the scores of different places; the classes move by transpose."""

import torch
import torch.nn.functional as F

FAILS = ["test_next_word_loss"]
SEE = "cross-entropy-class-axis"


def image_loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, labels.squeeze(1).long())


def tag_loss(logits: torch.Tensor, tags: torch.Tensor) -> torch.Tensor:
    return F.binary_cross_entropy_with_logits(logits, tags.to(logits.dtype))


def pixel_loss(logits: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, mask.squeeze(1).long(), ignore_index=255)


def next_word_loss(logits: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    n, t, v = logits.shape
    return F.cross_entropy(logits[:, :-1].reshape(n, v, t - 1), tokens[:, 1:])


def forecast_loss(outputs: torch.Tensor, future: torch.Tensor) -> torch.Tensor:
    return F.mse_loss(outputs.reshape(future.shape), future.to(outputs.dtype))
