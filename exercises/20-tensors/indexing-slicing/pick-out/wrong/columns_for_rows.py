"""Rows come before columns: the window has its height and width exchanged."""

import torch

FAILS = ["test_crop_at_the_corner", "test_crop_in_the_middle", "test_crop_a_batch"]
SEE = "indexing-slicing-ellipsis"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., left : left + width, top : top + height]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table[:, column] > threshold]
