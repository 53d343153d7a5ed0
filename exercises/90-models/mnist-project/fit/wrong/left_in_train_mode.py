"""The model is handed over for use: eval mode comes last, also if there was nothing to train."""

from pathlib import Path

import torch
import torch.nn.functional as F
from torch import nn
from torch.optim import Optimizer
from torch.utils.data import DataLoader

FAILS = ["test_modes_and_graphs", "test_no_epochs"]
SEE = "save-load-eval"


def train_epoch(model: nn.Module, optimizer: Optimizer, loader: DataLoader) -> float:
    model.train()
    total, count = 0.0, 0
    for inputs, labels in loader:
        loss = F.cross_entropy(model(inputs), labels)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
        total += loss.item() * len(labels)
        count += len(labels)
    return total / count


def evaluate(model: nn.Module, loader: DataLoader) -> tuple[float, float]:
    was_training = model.training
    model.eval()
    total, right, count = 0.0, 0, 0
    with torch.no_grad():
        for inputs, labels in loader:
            logits = model(inputs)
            total += F.cross_entropy(logits, labels).item() * len(labels)
            right += (logits.argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train(was_training)
    return total / count, right / count


def waited(losses: list[float]) -> int:
    """How many epochs have gone by since the best one."""
    return len(losses) - 1 - losses.index(min(losses)) if losses else 0


def write(state: dict, path: Path) -> None:
    unfinished = path.with_name("unfinished")
    torch.save(state, unfinished)
    unfinished.replace(path)


def fit(
    model: nn.Module,
    optimizer: Optimizer,
    train_loader: DataLoader,
    validation_loader: DataLoader,
    epochs: int,
    patience: int,
    folder: Path,
) -> dict[str, list[float]]:
    best, last = folder / "best.pt", folder / "last.pt"
    history = {"train_loss": [], "validation_loss": [], "validation_accuracy": []}
    if last.exists():
        saved = torch.load(last, map_location="cpu")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        history = saved["history"]
        torch.set_rng_state(saved["rng"])
    losses = history["validation_loss"]
    while len(losses) < epochs and waited(losses) < patience:
        history["train_loss"].append(train_epoch(model, optimizer, train_loader))
        loss, accuracy = evaluate(model, validation_loader)
        losses.append(loss)
        history["validation_accuracy"].append(accuracy)
        if waited(losses) == 0:
            write(model.state_dict(), best)
        checkpoint = {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "history": history,
            "rng": torch.get_rng_state(),
        }
        write(checkpoint, last)
    if best.exists():
        model.load_state_dict(torch.load(best, map_location="cpu"))
    return history
