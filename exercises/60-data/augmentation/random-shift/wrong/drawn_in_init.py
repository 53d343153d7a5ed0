"""A shift drawn in __init__ is the same for every image; draw it in __call__."""

import torch

FAILS = ["test_every_shift_is_equally_likely", "test_drawn_anew_at_each_call"]
SEE = "transforms-where"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit
        self.place = torch.randint(0, 2 * limit + 1, (2,)).tolist()

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = self.place
        return padded[..., top : top + height, left : left + width]
