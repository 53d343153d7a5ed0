"""torch.cuda.is_available() knows nothing of GPUs of other makers: a Mac's would stand idle."""

import torch

FAILS = ["test_a_gpu_of_another_maker_is_taken"]
SEE = "installing-torch-any-accelerator"


def pick_device(wanted: str | None = None) -> torch.device:
    if wanted is not None:
        return torch.device(wanted)
    return torch.device("cuda" if torch.cuda.is_available() else "cpu")
