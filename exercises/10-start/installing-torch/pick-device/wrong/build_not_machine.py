"""Without check_available=True you learn what the build was made for, not what is there."""

import torch

FAILS = ["test_a_build_for_gpus_on_a_machine_without"]
SEE = "installing-torch-check-available"


def pick_device(wanted: str | None = None) -> torch.device:
    if wanted is not None:
        return torch.device(wanted)
    return torch.accelerator.current_accelerator() or torch.device("cpu")
