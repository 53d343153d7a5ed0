"""One number for both directions moves along the diagonal only: draw two."""

import torch

FAILS = ["test_every_shift_is_equally_likely"]
SEE = "augmentation-crop-padding"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top = left = torch.randint(0, 2 * self.limit + 1, (1,)).item()
        return padded[..., top : top + height, left : left + width]
