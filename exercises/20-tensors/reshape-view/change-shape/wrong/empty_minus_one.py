"""In an empty batch -1 has no single answer: 0 rows of anything hold 0 numbers, so torch refuses to guess."""

import torch

FAILS = ["test_no_images_give_no_rows"]
SEE = "reshape-view-flatten-batch"
RAISES = "RuntimeError"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.reshape(images.shape[0], -1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0).unsqueeze(0)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze((0, 1))


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], -1, 24)
