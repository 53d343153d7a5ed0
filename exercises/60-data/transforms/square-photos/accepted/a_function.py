"""No Compose: a function that calls one step after the other, sizes after the dtype."""

import torch
from torchvision.transforms import v2


class CropSquare:
    def __call__(self, image):
        side = min(image.shape[-2], image.shape[-1])
        rows, columns = ((n - side) // 2 for n in image.shape[-2:])
        return image.narrow(-2, rows, side).narrow(-1, columns, side)


def make_transform(size):
    def prepare(photo):
        pixels = v2.functional.to_image(photo)
        pixels = CropSquare()(pixels).to(torch.float32) / 255
        return v2.functional.resize(pixels, [size, size])

    return prepare
