"""`None` stands where the new axis should be: in front for a batch, not after `:`."""

import torch

FAILS = ["test_batch_of_one"]
SEE = "indexing-slicing-none"


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image[:, None]


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images[..., top : top + height, left : left + width]


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores[torch.arange(len(labels)), labels]


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    return table[table[:, column] > threshold]
