"""Picking out.

Four selections that training code makes again and again. Each can be written with
square brackets alone, without a loop: decide between slices, masks, positions and
`None`.

The dtype stays that of the tensor you pick from, and the tensors that come in stay
as they are.
"""

import torch


def batch_of_one(image: torch.Tensor) -> torch.Tensor:
    """Turn an image of any shape into a batch that holds this one image.

    Models expect a batch: a new first axis of size 1.

    >>> batch_of_one(torch.zeros(3, 32, 20)).shape
    torch.Size([1, 3, 32, 20])
    """
    raise NotImplementedError


def crop(
    images: torch.Tensor,
    top: int,
    left: int,
    height: int,
    width: int,
) -> torch.Tensor:
    """Cut the same window out of every image.

    `images` has shape (..., H, W): rows and columns last, with any number of axes
    before them, also none. The result has shape (..., height, width) and begins at
    row `top` and column `left`. The window lies inside the images.

    >>> crop(torch.tensor([[1, 2, 3], [4, 5, 6], [7, 8, 9]]), 1, 0, 1, 2)
    tensor([[4, 5]])
    """
    raise NotImplementedError


def own_scores(scores: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return, for each row of scores, the score of that row's label.

    `scores` has shape (n, classes), `labels` (int64) shape (n,); the result has
    shape (n,). n may be 0.

    >>> own_scores(torch.tensor([[0.1, 0.9], [0.6, 0.4]]), torch.tensor([1, 0]))
    tensor([0.9000, 0.6000])
    """
    raise NotImplementedError


def rows_above(table: torch.Tensor, column: int, threshold: float) -> torch.Tensor:
    """Return the rows whose entry in `column` is above `threshold` (not equal).

    `table` has shape (n, m). The result has shape (k, m), the k rows in their old
    order; k may be 0.

    >>> rows_above(torch.tensor([[1, 50], [2, 10], [3, 70]]), 1, 20)
    tensor([[ 1, 50],
            [ 3, 70]])
    """
    raise NotImplementedError
