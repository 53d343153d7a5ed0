"""(H, W): a window as high as it is wide changes the shape of the image."""

import torch

FAILS = ["test_shape_and_dtype", "test_it_is_a_shift", "test_limit_0", "test_every_shift_is_equally_likely"]
SEE = "transforms-pil-size"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame, dtype=image.dtype)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = torch.randint(0, 2 * self.limit + 1, (2,)).tolist()
        return padded[..., top : top + height, left : left + height]
