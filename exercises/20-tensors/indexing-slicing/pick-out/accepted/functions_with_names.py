"""The same selections by the functions that have names for them."""

import torch


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    return image.unsqueeze(0)


def crop(images: torch.Tensor, top: int, left: int, height: int, width: int) -> torch.Tensor:
    return images.narrow(-2, top, height).narrow(-1, left, width)


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    return scores.gather(1, labels.unsqueeze(1)).squeeze(1)


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    chosen = (table.select(1, column) > threshold).nonzero().squeeze(1)
    return table.index_select(0, chosen)
