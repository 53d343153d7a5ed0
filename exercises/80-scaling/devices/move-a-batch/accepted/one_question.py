"""The keyword in place of the question, and one line for both kinds of sequence."""

import torch


def best_device():
    return torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")


def move(batch, device):
    match batch:
        case torch.Tensor():
            return batch.to(device=device, non_blocking=True)
        case dict():
            made = {}
            for key in batch:
                made[key] = move(batch[key], device)
            return made
        case list() | tuple():
            return type(batch)(move(part, device) for part in batch)
    return batch
