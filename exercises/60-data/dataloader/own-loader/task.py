"""A loader of your own.

What does a DataLoader do, when nothing is hidden? Write it: fifteen lines, without
`torch.utils.data.DataLoader`.

`dataset` is anything with `len(dataset)` and `dataset[i]` for i from 0 on, where i
is a plain Python int, not a tensor. Its items are pairs (input, label): a tensor,
of the same shape and dtype for all items, and a Python int.

The checks look at: the batches in their order; the number of them; what is yielded
with `shuffle` and `drop_last`; which random numbers are used; and when items are
fetched, by which index.
"""

from collections.abc import Iterator

import torch
from torch.utils.data import Dataset


class Loader:
    """Batches (inputs, labels) of a dataset.

    inputs (b, …) have the dtype of the items' inputs, labels (b,) are int64. b is
    `batch_size`, and less in the last batch if the examples run out; with
    `drop_last` such a short batch is left out. A dataset may be empty: then there
    is no batch.

    With `shuffle`, each pass has a new random order, drawn from `generator`, or
    from torch's own random state if that is None. If a generator is given, torch's
    own random state is not touched.

    Each `for` over the loader is a pass of its own, from the beginning. An item is
    fetched only when its batch is asked for, and only once in a pass.

    >>> data = [(torch.tensor([i, 10 * i]), i) for i in range(3)]
    >>> for inputs, labels in Loader(data, batch_size=2):
    ...     print(inputs.tolist(), labels)
    [[0, 0], [1, 10]] tensor([0, 1])
    [[2, 20]] tensor([2])
    """

    def __init__(
        self,
        dataset: Dataset,
        batch_size: int,
        shuffle: bool = False,
        drop_last: bool = False,
        generator: torch.Generator | None = None,
    ) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of batches in a pass."""
        raise NotImplementedError

    def __iter__(self) -> Iterator[tuple[torch.Tensor, torch.Tensor]]:
        raise NotImplementedError
