"""Writing into the image spoils it for the next epoch: the dataset hands it out again."""

import torch

FAILS = ["test_the_image_stays_as_it_was"]
SEE = "elementwise-math-in-place-is-shared"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = torch.randint(0, 2 * self.limit + 1, (2,)).tolist()
        return image.copy_(padded[..., top : top + height, left : left + width])
