"""Small pieces, joined again."""

import torch


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    n, c, h, w = images.shape
    result = torch.empty(n, c * h * w, dtype=images.dtype)
    for i in range(n):
        result[i] = images[i].flatten()
    return result


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return torch.stack([torch.stack([image])])


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze(0).squeeze(0)


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return torch.stack(hours.split(24, dim=1), dim=1)
