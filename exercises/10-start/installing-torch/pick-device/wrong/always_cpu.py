"""The CPU is always there, but the GPU beside it stands idle: look what this machine has."""

import torch

FAILS = ["test_a_cuda_gpu_is_taken", "test_a_gpu_of_another_maker_is_taken"]
SEE = "installing-torch-any-accelerator"


def pick_device(wanted: str | None = None) -> torch.device:
    return torch.device(wanted or "cpu")
