"""Without dtype the frame of zeros is float32, whatever the image was."""

import torch

FAILS = ["test_shape_and_dtype"]
SEE = "tensor-creation-zeros-like-dtype"


class RandomShift:
    def __init__(self, limit: int) -> None:
        self.limit = limit

    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        frame = (*image.shape[:-2], height + 2 * self.limit, width + 2 * self.limit)
        padded = torch.zeros(frame)
        padded[..., self.limit : self.limit + height, self.limit : self.limit + width] = image
        top, left = torch.randint(0, 2 * self.limit + 1, (2,)).tolist()
        return padded[..., top : top + height, left : left + width]
