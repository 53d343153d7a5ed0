"""`:` takes every row for each label and gives an (n, n) table; row numbers make pairs."""

import torch

FAILS = ["test_own_scores", "test_own_scores_of_no_rows"]
SEE = "indexing-slicing-pairs"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top : top + height, left : left + width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[:, labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table[:, column] > threshold]
