"""Softmax makes the tags compete; each is a question of its own, with its own sigmoid."""

import torch
import torch.nn.functional as F

FAILS = ["test_tag_loss", "test_one_example_alone"]
SEE = "learning-directions-tags-compete"


def image_loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, labels.squeeze(1).long())


def tag_loss(logits: torch.Tensor, tags: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, tags.to(logits.dtype))


def pixel_loss(logits: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits, mask.squeeze(1).long(), ignore_index=255)


def next_word_loss(logits: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    return F.cross_entropy(logits[:, :-1].transpose(1, 2), tokens[:, 1:])


def forecast_loss(outputs: torch.Tensor, future: torch.Tensor) -> torch.Tensor:
    return F.mse_loss(outputs.reshape(future.shape), future.to(outputs.dtype))
