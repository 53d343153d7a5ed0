"""It writes the moved tensors into the caller's own dict and lists."""

import torch

FAILS = ["test_the_callers_batch_stays"]
SEE = "devices-already-there"


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        for key, value in batch.items():
            batch[key] = move(value, device)
        return batch
    if isinstance(batch, list):
        batch[:] = [move(part, device) for part in batch]
        return batch
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    return batch
