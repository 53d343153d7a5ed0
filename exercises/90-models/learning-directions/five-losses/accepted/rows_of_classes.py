"""Everything flattened to one row of classes for each answer; the other two by formula."""

import torch
from torch import nn


def rows(logits, targets, ignore=-100):
    return nn.CrossEntropyLoss(ignore_index=ignore)(logits, targets.to(torch.int64))


def image_loss(logits, labels):
    return rows(logits, labels[:, 0])


def tag_loss(logits, tags):
    right = torch.where(tags, logits, -logits)
    return -nn.functional.logsigmoid(right).mean()


def pixel_loss(logits, mask):
    classes = logits.shape[1]
    return rows(logits.permute(0, 2, 3, 1).reshape(-1, classes), mask.flatten(), ignore=255)


def next_word_loss(logits, tokens):
    return rows(logits[:, :-1].flatten(0, 1), tokens[:, 1:].flatten())


def forecast_loss(outputs, future):
    return (outputs - future.flatten(1).to(outputs.dtype)).square().mean()
