"""The right type in the right place.

Data come from files, from other libraries and from other people's code, in
whatever type they had. Write four functions that bring tensors into the type
(dtype) and onto the device they should have.

Tensors may have any shape. Those that come in stay exactly as they are. The checks
run without a GPU: where a second device is needed they use `device="meta"`, which
has no numbers, only shape and dtype.
"""

import torch


def training_pair(
    features: torch.Tensor, labels: torch.Tensor
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the features as float32 and the labels as int64.

    Their values and shapes stay. Both may come in any type of whole numbers or
    decimals; the labels' values are whole.

    >>> training_pair(torch.tensor([[1, 2]]), torch.tensor([3.0]))
    (tensor([[1., 2.]]), tensor([3]))
    """
    raise NotImplementedError


def matched(x: torch.Tensor, other: torch.Tensor) -> torch.Tensor:
    """Return the values of x with the dtype and on the device of `other`.

    The shape is that of x.

    >>> matched(torch.tensor([1, 2, 3]), torch.tensor([0.5]))
    tensor([1., 2., 3.])
    """
    raise NotImplementedError


def shifted(x: torch.Tensor, amount: float) -> torch.Tensor:
    """Return x + amount, with the dtype and device of x, as exact as that dtype is.

    x holds decimals of any width (float16, float32, float64); `amount` is a Python
    number.

    >>> shifted(torch.tensor([1.0, 2.0], dtype=torch.float16), 0.5)
    tensor([1.5000, 2.5000], dtype=torch.float16)
    """
    raise NotImplementedError


def float_copy(x: torch.Tensor) -> torch.Tensor:
    """Return the values of x as a new float32 tensor.

    Writing into the result never changes x, whatever the dtype of x is.

    >>> float_copy(torch.tensor([1, 2]))
    tensor([1., 2.])
    """
    raise NotImplementedError
