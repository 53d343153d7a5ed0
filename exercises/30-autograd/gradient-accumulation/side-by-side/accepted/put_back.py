"""backward, with the old gradient put aside and put back."""

import torch


def separate_gradients(losses, w):
    before, gradients = w.grad, []
    for loss in losses:
        w.grad = None
        loss(w).backward()
        gradients.append(w.grad.clone())
    w.grad = before
    return gradients


def agreement(one, other, w):
    a, b = (g.flatten() for g in separate_gradients([one, other], w))
    return torch.nn.functional.cosine_similarity(a, b, dim=0).item()
