"""A module as the transform, and the shorter side as the size: a square has two of them."""

import torch
from torch import nn
from torchvision.transforms import v2


class CropSquare(nn.Module):
    def forward(self, image: torch.Tensor) -> torch.Tensor:
        for axis in (-2, -1):
            while image.shape[axis] > min(image.shape[-2:]):
                extra = image.shape[axis] - min(image.shape[-2:])
                drop_first = extra % 2 == 0
                image = image.narrow(axis, int(drop_first), image.shape[axis] - 1)
        return image


def make_transform(size):
    return nn.Sequential(
        v2.ToImage(), CropSquare(), v2.ToDtype(torch.float32, scale=True), v2.Resize(size)
    )
