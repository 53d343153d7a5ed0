"""The channels of an image belong together: one dy and dx for all of them."""

import torch

FAILS = ["test_it_is_a_shift"]
SEE = "augmentation-one-draw"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        if image.ndim > 2:
            return torch.stack([self(channel) for channel in image])
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = torch.randint(0, 2 * self.limit + 1, (2,)).tolist()
        return padded[..., top : top + height, left : left + width]
