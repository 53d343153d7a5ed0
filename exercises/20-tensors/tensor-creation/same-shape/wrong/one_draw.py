"""One random number copied everywhere is not noise: each entry is drawn on its own."""

import torch

FAILS = ["test_noise_is_drawn_for_each_entry"]
SEE = "tensor-creation-rand-range"


def blank(image: torch.Tensor) -> torch.Tensor:
    return torch.zeros_like(image)


def painted(image: torch.Tensor, value: float) -> torch.Tensor:
    return torch.full_like(image, value)


def noise(image: torch.Tensor) -> torch.Tensor:
    return torch.full_like(image, torch.rand(1).item())
