"""The broadcasting rule, written down.

Whoever can predict the shape of a result finds shape errors by reading. Write the
rule in plain Python: no tensor is made, and `torch` is not needed (the point is not
to ask `torch.broadcast_shapes`).

A shape is a tuple of sizes, as in `(2, 3)`. The shape of a single number is the
empty tuple `()`. A size may be 0, for an empty tensor: the rule holds for it as for
any other size.
"""


def result_shape(a: tuple[int, ...], b: tuple[int, ...]) -> tuple[int, ...] | None:
    """Return the shape of x + y, for x of shape `a` and y of shape `b`.

    Return None if the two shapes do not fit.

    >>> result_shape((2, 3), (3,))
    (2, 3)
    >>> result_shape((4, 1, 3), (5, 1))
    (4, 5, 3)
    >>> print(result_shape((2, 3), (2,)))
    None
    """
    raise NotImplementedError


def fits_in_place(a: tuple[int, ...], b: tuple[int, ...]) -> bool:
    """Return whether x += y is possible, for x of shape `a` and y of shape `b`.

    >>> fits_in_place((2, 3), (3,))
    True
    >>> fits_in_place((3,), (2, 3))
    False
    """
    raise NotImplementedError
