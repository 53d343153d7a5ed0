"""Who asks for a GPU that is not there should hear of it, not compute slowly on the CPU."""

import torch

FAILS = ["test_a_named_device_that_is_not_there"]
SEE = "installing-torch-asked-for"


def pick_device(wanted: str | None = None) -> torch.device:
    if torch.accelerator.is_available():
        return torch.device(wanted) if wanted else torch.accelerator.current_accelerator()
    return torch.device("cpu")
