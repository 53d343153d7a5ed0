"""A device's name is text; torch.device turns it into a device, with a type and an index."""

import torch

FAILS = ["test_a_torch_device_is_returned"]
SEE = "installing-torch-device-index"


def pick_device(wanted: str | None = None) -> torch.device:
    return wanted or (torch.accelerator.current_accelerator(check_available=True) or "cpu")
