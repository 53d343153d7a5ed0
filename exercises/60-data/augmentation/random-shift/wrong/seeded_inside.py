"""A generator seeded in each call begins each call at the same number."""

import torch

FAILS = ["test_every_shift_is_equally_likely", "test_drawn_anew_at_each_call", "test_the_global_seed_decides"]
SEE = "random-seeds-seed-in-loop"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        chance = torch.Generator().manual_seed(0)
        top, left = torch.randint(0, 2 * self.limit + 1, (2,), generator=chance).tolist()
        return padded[..., top : top + height, left : left + width]
