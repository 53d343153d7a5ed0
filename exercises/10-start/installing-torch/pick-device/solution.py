"""Reference: the user's word first, then the accelerator, then the CPU."""

import torch


def pick_device(wanted: str | None = None) -> torch.device:
    if wanted is not None:
        return torch.device(wanted)
    return torch.accelerator.current_accelerator(check_available=True) or torch.device("cpu")
