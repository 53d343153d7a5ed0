"""A slice is start:stop, not start:length; the two agree only when the start is 0."""

import torch

FAILS = ["test_crop_in_the_middle", "test_crop_a_batch"]
SEE = "indexing-slicing-stop"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top:height, left:width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table[:, column] > threshold]
