"""At the end of epoch number `epoch`, counted from 0, epoch + 1 epochs are done: saved as `epoch`, one is trained twice."""

from pathlib import Path

import torch
from torch import nn
from torch.optim import Optimizer
from torch.optim.lr_scheduler import LRScheduler
from torch.utils.data import DataLoader

FAILS = [
    "test_model_and_losses_after_a_restart",
    "test_the_optimizers_memory_after_a_restart",
    "test_the_schedule_after_a_restart",
    "test_random_numbers_after_a_restart",
    "test_all_epochs_done",
    "test_killed_in_an_epoch",
    "test_file_from_a_gpu",
]
SEE = "checkpoints-off-by-one"


def fit(
    model: nn.Module,
    optimizer: Optimizer,
    scheduler: LRScheduler,
    loader: DataLoader,
    loss_fn: nn.Module,
    epochs: int,
    path: Path,
) -> list[float]:
    history, start = [], 0
    if path.exists():
        saved = torch.load(path, map_location="cpu")
        model.load_state_dict(saved["model"])
        optimizer.load_state_dict(saved["optimizer"])
        scheduler.load_state_dict(saved["scheduler"])
        history, start = saved["history"], saved["epoch"]
        torch.set_rng_state(saved["rng"])
    for epoch in range(start, epochs):
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
            "epoch": epoch,
            "rng": torch.get_rng_state(),
        }
        unfinished = path.with_name("unfinished")
        torch.save(checkpoint, unfinished)
        unfinished.replace(path)
    return history
