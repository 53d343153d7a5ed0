"""A linear layer by hand.

Whoever can compute a layer by hand can read its error messages, too. Use `@` and
`+`: `linear` calls neither F.linear nor nn.Linear. Nothing that is passed in is
changed.
"""

import torch


def linear(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor | None = None,
) -> torch.Tensor:
    """Return what F.linear(x, weight, bias) returns.

    x (…, in), weight (out, in), bias (out,) or None -> (…, out). There may be any
    number of axes before the last, none too, and any of them may have size 0. All
    tensors are floats of one dtype, which the result keeps. Gradients flow back to
    all three.

    >>> weight = torch.tensor([[1.0, 0.0, 0.5], [2.0, 2.0, 2.0]])
    >>> linear(torch.tensor([10.0, 20.0, 30.0]), weight, torch.tensor([0.0, 100.0]))
    tensor([ 25., 220.])
    """
    raise NotImplementedError


def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    """Return how many numbers nn.Linear(n_in, n_out, bias) can learn.

    >>> parameter_count(3, 2)
    8
    """
    raise NotImplementedError


def output_shape(
    x_shape: tuple[int, ...],
    weight_shape: tuple[int, int],
) -> tuple[int, ...] | None:
    """Return the shape of linear(x, weight), or None if the two do not fit.

    The shapes are plain tuples. x has at least one axis.

    >>> output_shape((8, 12, 3), (2, 3))
    (8, 12, 2)
    >>> print(output_shape((3, 5), (2, 3)))
    None
    """
    raise NotImplementedError
