"""randn draws from the bell curve around 0, where half of the numbers are negative; rand is uniform in [0, 1)."""

import torch

FAILS = ["test_noise_is_drawn_for_each_entry", "test_noise_lies_between_0_and_1"]
SEE = "tensor-creation-rand-range"


def blank(image: torch.Tensor) -> torch.Tensor:
    return torch.zeros_like(image)


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full_like(image, value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.randn_like(image)
