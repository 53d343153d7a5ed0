"""torch.save straight to the path destroys the old checkpoint before the new one is whole."""

from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from torch.utils.data import DataLoader

FAILS = ["test_writing_fails_half_way"]
SEE = "checkpoints-atomic"


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
        torch.set_rng_state(saved["rng"])
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
            "rng": torch.get_rng_state(),
        }
        torch.save(checkpoint, path)
    return history
