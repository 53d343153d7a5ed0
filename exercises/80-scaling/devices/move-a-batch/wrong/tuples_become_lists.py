"""A tuple comes back as a list, and code that unpacks or hashes it no longer gets what it gave."""

import torch

FAILS = ["test_lists_and_tuples", "test_containers_in_containers", "test_other_values_stay"]
SEE = "devices-mixed"


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        return batch.to(device)
    if isinstance(batch, dict):
        return {key: move(value, device) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return [move(part, device) for part in batch]
    return batch
