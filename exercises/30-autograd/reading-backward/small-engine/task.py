"""A small autograd engine.

Write what `backward` is, for single numbers: a Value that knows how it was made.
Thirty lines are enough. torch is not needed (it is what you will be compared with).
"""

from __future__ import annotations


class Value:
    """A number that remembers how it was calculated.

    `data` is its number, a float. `grad` is a float too: 0.0 at first; after
    `y.backward()` it is how much y changes for a small change of this value.
    """

    def __init__(self, data: float) -> None:
        """Make a leaf, a value that was not calculated.

        You may give __init__ further parameters, if they have defaults.
        """
        raise NotImplementedError

    def __add__(self, other: Value) -> Value:
        """Return the sum, a new Value. `other` is a Value, maybe `self` again."""
        raise NotImplementedError

    def __mul__(self, other: Value) -> Value:
        """Return the product, a new Value. Here too, `other` may be `self`."""
        raise NotImplementedError

    def tanh(self) -> Value:
        """Return the hyperbolic tangent (math.tanh), a new Value."""
        raise NotImplementedError

    def relu(self) -> Value:
        """Return the value itself where it is above 0, else 0: a new Value.

        At 0 its derivative is 0, as in torch.
        """
        raise NotImplementedError

    def backward(self) -> None:
        """Add to the grad of `self` and of every value it was calculated from.

        Values may be used any number of times: the contributions add up. In one
        call each value sends its gradient on once, after all of it has arrived. So
        the work grows with the number of operations, not with the number of ways.

        A leaf may belong to several results. Their gradients add up in it, as in
        torch: a leaf's grad is not cleared. (Results on the way are not shared in
        this manner, and backward is called once for each graph.) A graph is at most
        200 operations deep.

        >>> a, b = Value(2.0), Value(-3.0)
        >>> u = a * b
        >>> y = u * u + u
        >>> y.backward()
        >>> y.data, u.grad, a.grad, b.grad
        (30.0, -11.0, 33.0, -22.0)
        """
        raise NotImplementedError
