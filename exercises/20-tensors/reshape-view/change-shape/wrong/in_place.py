"""unsqueeze_ and squeeze_, with an underscore, change the shape of the caller's own tensor."""

import torch

FAILS = ["test_the_given_tensor_is_left_alone"]
SEE = "reshape-view-in-place"


def one_row_per_image(images: torch.Tensor) -> torch.Tensor:
    return images.flatten(start_dim=1)


def as_batch(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze_(0).unsqueeze_(0)


def from_batch(batch: torch.Tensor) -> torch.Tensor:
    return batch.squeeze_((0, 1))


def by_day(hours: torch.Tensor) -> torch.Tensor:
    return hours.reshape(hours.shape[0], -1, 24)
