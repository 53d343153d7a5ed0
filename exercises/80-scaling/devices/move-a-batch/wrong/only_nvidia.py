"""Accelerators are not only NVIDIA's: ask torch.accelerator which kind there is."""

import torch

FAILS = ["test_an_accelerator_is_used"]
SEE = "devices-current-accelerator"


def best_device():
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(value, device) for key, value in batch.items()}
    if isinstance(batch, list):
        return [move(part, device) for part in batch]
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    return batch
