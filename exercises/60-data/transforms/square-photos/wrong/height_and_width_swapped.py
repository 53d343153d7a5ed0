"""A tensor image ends in (H, W): height comes first, only PIL says width first."""

from collections.abc import Callable

import torch
from torchvision.transforms import v2

FAILS = ["test_the_cut_is_a_square", "test_the_middle_is_cut_out", "test_the_picture", "test_arrays_as_well"]
SEE = "transforms-pil-size"


class CropSquare:
    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        width, height = image.shape[-2:]
        side = min(height, width)
        top, left = (height - side) // 2, (width - side) // 2
        return image[..., top : top + side, left : left + side]


def make_transform(size: int) -> Callable[..., torch.Tensor]:
    return v2.Compose(
        [
            v2.ToImage(),
            CropSquare(),
            v2.Resize((size, size)),
            v2.ToDtype(torch.float32, scale=True),
        ]
    )
