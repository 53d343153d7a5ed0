"""One product is enough.

Six lines of linear algebra as networks need them. Each is one product (`chain` is
two), without a loop: the checks count them. Which side needs to be transposed?

All tensors of a call have one float dtype, which the result keeps (`amounts` in
`bill` is the exception). The results are new tensors; what is passed in is not
changed. All sizes are at least 1.
"""

import torch


def scores(x: torch.Tensor, w: torch.Tensor) -> torch.Tensor:
    """Return for each example the dot product of its features with the weights.

    x (n, d), one example a row; w (d,) -> (n,).

    >>> x = torch.tensor([[1.0, 2.0, 0.0], [0.0, 1.0, 1.0]])
    >>> scores(x, torch.tensor([3.0, 1.0, 2.0]))
    tensor([5., 3.])
    """
    raise NotImplementedError


def layer(x: torch.Tensor, weight: torch.Tensor) -> torch.Tensor:
    """Return a layer's outputs: example i with the weights of output j at [i, j].

    x (n, d), one example a row; weight (m, d), one output a row -> (n, m).

    >>> weight = torch.tensor([[1.0, 0.0], [0.0, 1.0], [1.0, 1.0]])
    >>> layer(torch.tensor([[5.0, 7.0]]), weight)
    tensor([[ 5.,  7., 12.]])
    """
    raise NotImplementedError


def mixture(weights: torch.Tensor, rows: torch.Tensor) -> torch.Tensor:
    """Return the sum of all rows, each times its weight.

    weights (n,), rows (n, d) -> (d,).

    >>> rows = torch.tensor([[1.0, 0.0, 4.0], [3.0, 2.0, 0.0]])
    >>> mixture(torch.tensor([0.5, 2.0]), rows)
    tensor([6.5000, 4.0000, 2.0000])
    """
    raise NotImplementedError


def bill(prices: torch.Tensor, amounts: torch.Tensor) -> torch.Tensor:
    """Return the sum of each price times its amount.

    prices (d,), of floats; amounts (d,), of whole numbers (int64) -> (), of the
    dtype of the prices.

    >>> bill(torch.tensor([2.0, 0.5]), torch.tensor([3, 4]))
    tensor(8.)
    """
    raise NotImplementedError


def chain(a: torch.Tensor, b: torch.Tensor, v: torch.Tensor) -> torch.Tensor:
    """Return the product of a, b and v.

    a (n, k), b (k, m), v (m,) -> (n,). k is often small, n and m are large: no
    table of shape (n, m) may be built on the way.

    >>> a, b = torch.tensor([[1.0], [2.0]]), torch.tensor([[1.0, 1.0, 1.0]])
    >>> chain(a, b, torch.tensor([1.0, 2.0, 3.0]))
    tensor([ 6., 12.])
    """
    raise NotImplementedError


def corrected(
    weight: torch.Tensor, x: torch.Tensor, error: torch.Tensor, rate: float
) -> torch.Tensor:
    """Return the weights of a layer that has learnt from the error of one example.

    From the weight [j, i], `rate` times error j times feature i is subtracted.
    weight (m, d), x (d,), error (m,) -> (m, d).

    >>> weight, error = torch.zeros(2, 3), torch.tensor([1.0, -2.0])
    >>> corrected(weight, torch.tensor([1.0, 2.0, 3.0]), error, 0.5)
    tensor([[-0.5000, -1.0000, -1.5000],
            [ 1.0000,  2.0000,  3.0000]])
    """
    raise NotImplementedError
