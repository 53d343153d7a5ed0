"""Not every machine has an NVIDIA GPU: a fixed "cuda" fails on all others."""

import torch

FAILS = [
    "test_a_build_for_gpus_on_a_machine_without",
    "test_a_gpu_of_another_maker_is_taken",
    "test_without_an_accelerator_it_is_the_cpu",
]
SEE = "installing-torch-device-index"


def pick_device(wanted: str | None = None) -> torch.device:
    return torch.device(wanted or "cuda")
