"""A model that comes in eval mode trains in eval mode: the epoch must say train() itself."""

import torch
from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader

FAILS = ["test_each_batch_meets_the_right_mode"]
SEE = "train-eval-modes-train-once"


def evaluate(model: nn.Module, loader: DataLoader, loss_fn: nn.Module) -> tuple[float, float]:
    was_training = model.training
    model.eval()
    loss_sum, right, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            logits = model(inputs)
            loss_sum += loss_fn(logits, targets).item() * len(targets)
            right += (logits.argmax(dim=1) == targets).sum().item()
            count += len(targets)
    model.train(was_training)
    return loss_sum / count, right / count


def run_epoch(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    loss_fn: nn.Module,
    optimizer: Optimizer,
) -> tuple[float, float, float]:
    loss_sum, count = 0.0, 0
    for inputs, targets in train_loader:
        loss = loss_fn(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss.item() * len(targets)
        count += len(targets)
    return loss_sum / count, *evaluate(model, validation_loader, loss_fn)
