"""Python's random has a seed of its own, which torch.manual_seed does not set."""

import random

import torch

FAILS = ["test_the_global_seed_decides"]
SEE = "random-seeds-promise"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = (random.randint(0, 2 * self.limit) for _ in range(2))
        return padded[..., top : top + height, left : left + width]
