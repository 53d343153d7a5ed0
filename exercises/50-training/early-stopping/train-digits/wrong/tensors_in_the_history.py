"""Loss tensors in a history keep the graphs of every batch; `.item()` is a number."""

import copy

import torch
import torch.nn.functional as F
from torch import nn
from torch.utils.data import DataLoader

FAILS = ["test_the_history_holds_plain_floats"]
SEE = "validation-graph-kept"


def train_epoch(model: nn.Module, loader: DataLoader, optimizer: torch.optim.SGD) -> float:
    model.train()
    loss_sum, count = 0.0, 0
    for inputs, targets in loader:
        loss = F.cross_entropy(model(inputs), targets)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        loss_sum += loss * len(targets)
        count += len(targets)
    return loss_sum / count


def evaluate(model: nn.Module, loader: DataLoader) -> tuple[float, float]:
    model.eval()
    loss_sum, right, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, targets in loader:
            logits = model(inputs)
            loss_sum += F.cross_entropy(logits, targets).item() * len(targets)
            right += (logits.argmax(dim=1) == targets).sum().item()
            count += len(targets)
    return loss_sum / count, right / count


def train_classifier(
    model: nn.Module,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    epochs: int,
    lr: float = 0.1,
    patience: int = 3,
) -> dict[str, list[float]]:
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    best_loss, best_state, waited = float("inf"), copy.deepcopy(model.state_dict()), 0
    for _ in range(epochs):
        history["train_loss"].append(train_epoch(model, train_loader, optimizer))
        loss, accuracy = evaluate(model, validation_loader)
        history["validation_loss"].append(loss)
        history["validation_accuracy"].append(accuracy)
        if loss < best_loss:
            best_loss, best_state, waited = loss, copy.deepcopy(model.state_dict()), 0
        else:
            waited += 1
        if waited == patience:
            break
    model.load_state_dict(best_state)
    model.eval()
    return history
