"""Products side by side.

Five products of tensors with three or four axes. None needs a loop: the stack of
matrices, or einsum's letters, do the repeating. No axis is empty. All tensors of a
call have one float dtype, which the result keeps; none of them is changed.
"""

import torch


def attention_scores(
    q: torch.Tensor,
    k: torch.Tensor,
    scale: float,
) -> torch.Tensor:
    """Return the dot product of every query with every key, times `scale`.

    q (b, h, t, d), k (b, h, s, d) -> (b, h, t, s): in each of the b * h pairs of
    matrices, row i of q with row j of k stands at [i, j].
    """
    raise NotImplementedError


def weighted_rows(weights: torch.Tensor, values: torch.Tensor) -> torch.Tensor:
    """Add up the rows of each example, each row times its weight.

    weights (n, t), values (n, t, d) -> (n, d).

    >>> weights = torch.tensor([[1.0, 2.0]])
    >>> weighted_rows(weights, torch.tensor([[[1.0, 0.0, 5.0], [0.0, 1.0, 2.0]]]))
    tensor([[1., 2., 9.]])
    """
    raise NotImplementedError


def paired_dots(a: torch.Tensor, b: torch.Tensor) -> torch.Tensor:
    """Return the dot product of row i of a with row i of b: (n, d), (n, d) -> (n,).

    Not every row with every other: no table of (n, n) is built.

    >>> a = torch.tensor([[1.0, 2.0], [3.0, 4.0]])
    >>> paired_dots(a, torch.tensor([[1.0, 1.0], [0.0, 2.0]]))
    tensor([3., 8.])
    """
    raise NotImplementedError


def rotate(points: torch.Tensor, rotations: torch.Tensor) -> torch.Tensor:
    """Rotate the points of each cloud by the cloud's own rotation.

    points (n, p, 3), p points in each of n clouds, one a row; rotations (n, 3, 3).
    Point x of cloud i becomes rotations[i] @ x. -> (n, p, 3).
    """
    raise NotImplementedError


def bilinear(x: torch.Tensor, w: torch.Tensor, y: torch.Tensor) -> torch.Tensor:
    """Return x[n] @ w[k] @ y[n] at [n, k], for every n and every k.

    x (n, i), w (k, i, j), y (n, j) -> (n, k).
    """
    raise NotImplementedError
