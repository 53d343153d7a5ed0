"""unsqueeze(-1) puts the new axis last; here the channel belongs before the rows."""

import torch

FAILS = ["test_as_batch"]
SEE = "reshape-view-unsqueeze-where"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.flatten(start_dim=1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0).unsqueeze(-1)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze((0, 1))


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], -1, 24)
