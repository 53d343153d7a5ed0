"""x.to(device) moves nothing in place: its result is the moved tensor, and it was thrown away."""

import torch

FAILS = [
    "test_a_tensor_alone",
    "test_a_dict",
    "test_lists_and_tuples",
    "test_containers_in_containers",
    "test_other_values_stay",
    "test_each_tensor_is_copied_once",
]
SEE = "devices-tensor-to"


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


def move(batch, device):
    if isinstance(batch, torch.Tensor):
        batch.to(device)
    if isinstance(batch, dict):
        return {key: move(value, device) for key, value in batch.items()}
    if isinstance(batch, list):
        return [move(part, device) for part in batch]
    if isinstance(batch, tuple):
        return tuple(move(part, device) for part in batch)
    return batch
