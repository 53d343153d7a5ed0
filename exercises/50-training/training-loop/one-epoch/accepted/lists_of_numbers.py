"""Collects one number for each example, and wipes the gradients out in front."""

import torch
from torch import nn


def train_epoch(model, loader, loss_fn, optimizer):
    model.train(True)
    losses, hits = [], []
    for x, y in loader:
        optimizer.zero_grad(set_to_none=False)
        out = model(x)
        loss = loss_fn(out, y)
        loss.backward()
        nn.utils.clip_grad_norm_(model.parameters(), float("inf"))
        optimizer.step()
        losses += [loss.detach()] * y.numel()
        hits += (out.detach().max(dim=1).indices == y).tolist()
    return torch.stack(losses).mean().item(), sum(hits) / len(hits)
