"""flatten() without start_dim merges the batch axis as well: all images become one line."""

import torch

FAILS = ["test_one_row_per_image", "test_no_images_give_no_rows"]
SEE = "reshape-view-flatten-batch"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.flatten()


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0).unsqueeze(0)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze((0, 1))


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], -1, 24)
