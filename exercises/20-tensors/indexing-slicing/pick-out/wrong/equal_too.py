"""`>=` lets the rows through that are equal to the threshold."""

import torch

FAILS = ["test_rows_above_leaves_out_what_is_equal"]
SEE = "indexing-slicing-mask-of-rows"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top : top + height, left : left + width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table[:, column] >= threshold]
