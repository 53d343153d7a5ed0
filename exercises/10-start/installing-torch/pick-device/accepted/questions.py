"""Asks first whether there is an accelerator, then which."""

import torch


def pick_device(wanted: str | None = None) -> torch.device:
    name = wanted
    if name is None:
        name = "cpu"
        if torch.accelerator.is_available():
            accelerator = torch.accelerator.current_accelerator()
            name = accelerator.type
    return torch.device(name)
