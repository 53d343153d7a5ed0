"""randint leaves its upper end out: the largest shift never occurs."""

import torch

FAILS = ["test_limit_0", "test_every_shift_is_equally_likely"]
SEE = "random-seeds-randint-end"
RAISES = "RuntimeError"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = torch.randint(0, 2 * self.limit, (2,)).tolist()
        return padded[..., top : top + height, left : left + width]
