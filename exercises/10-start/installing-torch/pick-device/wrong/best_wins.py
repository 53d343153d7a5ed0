"""The user's word comes first: who asks for the CPU, or for the fourth GPU, has a reason."""

import torch

FAILS = ["test_a_named_device_on_a_machine_with_gpus"]
SEE = "installing-torch-asked-for"


def pick_device(wanted: str | None = None) -> torch.device:
    accelerator = torch.accelerator.current_accelerator(check_available=True)
    return accelerator or torch.device(wanted or "cpu")
