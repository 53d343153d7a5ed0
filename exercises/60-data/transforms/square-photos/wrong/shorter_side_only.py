"""Resize with one number fixes the shorter side alone, and without the cut the shapes still differ."""

from collections.abc import Callable

import torch
from torchvision.transforms import v2

FAILS = ["test_the_shape", "test_the_picture", "test_arrays_as_well"]
SEE = "transforms-ragged-batch"


class CropSquare:
    def __call__(self, image: torch.Tensor) -> torch.Tensor:
        height, width = image.shape[-2:]
        side = min(height, width)
        top, left = (height - side) // 2, (width - side) // 2
        return image[..., top : top + side, left : left + side]


def make_transform(size: int) -> Callable[..., torch.Tensor]:
    return v2.Compose(
        [
            v2.ToImage(),
            v2.Resize(size),
            v2.ToDtype(torch.float32, scale=True),
        ]
    )
