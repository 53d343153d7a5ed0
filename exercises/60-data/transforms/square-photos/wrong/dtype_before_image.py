"""ToDtype passes a PIL image on as it is: in front of ToImage it does nothing."""

from collections.abc import Callable

import torch
from torchvision.transforms import v2

FAILS = ["test_the_dtype", "test_black_is_0_and_white_is_1", "test_the_picture", "test_arrays_as_well"]
SEE = "transforms-order"


class CropSquare:
    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        side = min(height, width)
        top, left = (height - side) // 2, (width - side) // 2
        return image[..., top : top + side, left : left + side]


def make_transform(size: int) -> Callable[..., torch.Tensor]:
    return v2.Compose(
        [
            v2.ToDtype(torch.float32, scale=True),
            v2.ToImage(),
            CropSquare(),
            v2.Resize((size, size)),
        ]
    )
