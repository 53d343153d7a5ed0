"""A mask of the whole shape picks single entries into a flat line; rows need one value each."""

import torch

FAILS = [
    "test_rows_above",
    "test_rows_above_where_there_is_none",
    "test_rows_above_leaves_out_what_is_equal",
]
SEE = "indexing-slicing-mask-of-rows"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top : top + height, left : left + width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table > threshold]
