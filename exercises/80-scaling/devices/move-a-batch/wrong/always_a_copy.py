"""copy=True makes a second tensor even where the first is on the device already."""

import torch

FAILS = ["test_what_is_there_already_is_not_copied"]
SEE = "devices-already-there"


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device, copy=True)
    if isinstance(batch, dict):
        return {key: move(value, device) for key, value in batch.items()}
    if isinstance(batch, list):
        return [move(part, device) for part in batch]
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    return batch
