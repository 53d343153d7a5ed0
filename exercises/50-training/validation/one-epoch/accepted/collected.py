"""One pass for both, with or without an optimizer; weights from the list of sizes."""

import torch
from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader


def passed(model, loader, loss_fn, optimizer=None):
    losses, hits, sizes = [], [], []
    with torch.set_grad_enabled(optimizer is not None):
        for inputs, targets in loader:
            logits = model(inputs)
            loss = loss_fn(logits, targets)
            if optimizer is not None:
                loss.backward()
                optimizer.step()
                optimizer.zero_grad()
            losses.append(loss.detach())
            hits.append((logits.max(dim=1).indices == targets).float().mean())
            sizes.append(targets.numel())
    weights = torch.tensor(sizes) / sum(sizes)
    return (torch.stack(losses) @ weights).item(), (torch.stack(hits) @ weights).item()


def evaluate(model: nn.Module, loader: DataLoader, loss_fn: nn.Module) -> tuple[float, float]:
    mode = model.training
    try:
        return passed(model.eval(), loader, loss_fn)
    finally:
        model.train(mode)


def run_epoch(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    loss_fn: nn.Module,
    optimizer: Optimizer,
) -> tuple[float, float, float]:
    optimizer.zero_grad()
    train_loss, _ = passed(model.train(), train_loader, loss_fn, optimizer)
    validation_loss, accuracy = evaluate(model, validation_loader, loss_fn)
    return train_loss, validation_loss, accuracy
