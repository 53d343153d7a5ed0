"""Only the outermost container is opened; what lies deeper stays on the host."""

import torch

FAILS = [
    "test_containers_in_containers",
    "test_the_callers_batch_stays",
    "test_each_tensor_is_copied_once",
]
SEE = "devices-mixed"


def best_device():
    if torch.accelerator.is_available():
        return torch.accelerator.current_accelerator()
    return torch.device("cpu")


def move(batch, device):
    def one(value):
        return value.to(device) if isinstance(value, torch.Tensor) else value

    if isinstance(batch, dict):
        return {key: one(value) for key, value in batch.items()}
    if isinstance(batch, (list, tuple)):
        return type(batch)(one(part) for part in batch)
    return one(batch)
