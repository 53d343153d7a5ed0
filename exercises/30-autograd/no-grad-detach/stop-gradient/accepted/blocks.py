"""no_grad around what counts as a constant."""

import torch


def chase(prediction, target):
    return torch.nn.functional.mse_loss(prediction, target.detach())


def rescale(x):
    with torch.no_grad():
        largest = x.abs().amax()
    return x / largest


def straight_through(f, x):
    with torch.no_grad():
        gap = f(x) - x
    return x + gap
