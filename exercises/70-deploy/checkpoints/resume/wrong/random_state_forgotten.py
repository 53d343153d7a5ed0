"""Without the generator's state the shuffles and dropout masks after a restart are others."""

from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from torch.utils.data import DataLoader

FAILS = ["test_random_numbers_after_a_restart", "test_all_epochs_done"]
SEE = "checkpoints-rng-row"


def fit(
    model: nn.Module,
    optimizer: Optimizer,
    scheduler: LRScheduler,
    loader: DataLoader,
    loss_fn: nn.Module,
    epochs: int,
    path: Path,
) -> list[float]:
    history = []
    if path.exists():
        saved = torch.load(path, map_location="cpu")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
        history = saved["history"]
    for _ in range(len(history), epochs):
        model.train()
        total, count = 0.0, 0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(targets)
            count += len(targets)
        scheduler.step()
        history.append(total / count)
        checkpoint = {
            "model": model.state_dict(),
            "optimizer": optimizer.state_dict(),
            "scheduler": scheduler.state_dict(),
            "history": history,
        }
        unfinished = path.with_name("unfinished")
        torch.save(checkpoint, unfinished)
        unfinished.replace(path)
    return history
