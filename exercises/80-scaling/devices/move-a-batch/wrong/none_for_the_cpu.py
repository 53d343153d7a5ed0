"""Where there is no accelerator, the answer is the CPU: None is no device."""

import torch

FAILS = ["test_built_for_none", "test_built_for_one_and_none_there"]
SEE = "devices-current-accelerator"


def best_device():
    return torch.accelerator.current_accelerator(check_available=True)


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
