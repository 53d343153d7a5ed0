"""Every new shape written out."""

import torch


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    n, c, h, w = images.shape
    return images.reshape(n, c * h * w)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    h, w = image.shape
    return image.reshape(1, 1, h, w)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.reshape(batch.shape[2:])


def by_day(hours: torch.Tensor) -> torch.Tensor:
    stations, hours_each = hours.shape
    return hours.view(stations, hours_each // 24, 24)
