"""squeeze() without an axis removes every axis of size 1, the image's own height or width too."""

import torch

FAILS = ["test_from_batch_of_a_thin_image"]
SEE = "reshape-view-squeeze-named"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.flatten(start_dim=1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0).unsqueeze(0)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze()


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], -1, 24)
