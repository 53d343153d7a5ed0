"""Lining axes up.

Four lines that data code is made of. None needs a loop: bring the axes below each
other, and broadcasting does the rest. In every function all tensors are floats of
one dtype, which the result keeps. The results are new tensors; what is passed in
stays as it was. n may be 0.
"""

import torch


def standardise(
    table: torch.Tensor,
    means: torch.Tensor,
    stds: torch.Tensor,
) -> torch.Tensor:
    """Subtract its mean from every column, then divide by its standard deviation.

    table (n, d), means (d,), stds (d,) -> (n, d). No standard deviation is 0.

    >>> table = torch.tensor([[1.0, 10.0, 5.0], [3.0, 30.0, 7.0]])
    >>> means = torch.tensor([2.0, 20.0, 5.0])
    >>> stds = torch.tensor([1.0, 10.0, 4.0])
    >>> standardise(table, means, stds)
    tensor([[-1.0000, -1.0000,  0.0000],
            [ 1.0000,  1.0000,  0.5000]])
    """
    raise NotImplementedError


def normalise_images(
    images: torch.Tensor,
    means: torch.Tensor,
    stds: torch.Tensor,
) -> torch.Tensor:
    """Do the same for every channel (colour) of a batch of images.

    images (n, c, h, w), means (c,), stds (c,) -> (n, c, h, w), for any number of
    channels c.
    """
    raise NotImplementedError


def distances(
    px: torch.Tensor, py: torch.Tensor, sx: torch.Tensor, sy: torch.Tensor
) -> torch.Tensor:
    """Return the distance of every person to every station, in a straight line.

    Person i stands at (px[i], py[i]), station j at (sx[j], sy[j]).
    px (n,), py (n,), sx (m,), sy (m,) -> (n, m): row i belongs to person i.

    >>> px, py = torch.tensor([0.0, 3.0]), torch.tensor([0.0, 4.0])
    >>> sx, sy = torch.tensor([0.0, 3.0, 6.0]), torch.tensor([0.0, 4.0, 8.0])
    >>> distances(px, py, sx, sy)
    tensor([[ 0.,  5., 10.],
            [ 5.,  0.,  5.]])
    """
    raise NotImplementedError


def squared_errors(
    predictions: torch.Tensor,
    targets: torch.Tensor,
) -> torch.Tensor:
    """Return the square of the error of each prediction.

    predictions (n, 1), as a network returns them; targets (n,) -> (n,).

    >>> predictions = torch.tensor([[1.0], [5.0], [2.0]])
    >>> squared_errors(predictions, torch.tensor([1.0, 2.0, 4.0]))
    tensor([0., 9., 4.])
    """
    raise NotImplementedError
