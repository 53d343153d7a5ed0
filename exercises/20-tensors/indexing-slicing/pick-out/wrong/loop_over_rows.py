"""A loop that found no row leaves `torch.stack` nothing to stack; a mask gives an empty tensor."""

import torch

FAILS = ["test_rows_above_where_there_is_none"]
SEE = "indexing-slicing-nothing-found"
RAISES = "RuntimeError"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top : top + height, left : left + width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    chosen = [row for row in table if row[column] > threshold]
    return torch.stack(chosen)
