"""reshape cuts from the left: the last size is the length of the pieces, so 24 must stand last."""

import torch

FAILS = ["test_by_day"]
SEE = "reshape-view-cut-last"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.flatten(start_dim=1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0).unsqueeze(0)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze((0, 1))


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], 24, -1)
