"""Indexing with None and 0, and the two opposites flatten and unflatten."""

import torch


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return torch.flatten(images, 1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image[None, None]


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch[0, 0]


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.unflatten(1, (-1, 24))
