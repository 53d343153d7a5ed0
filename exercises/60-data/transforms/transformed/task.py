"""A dataset with transforms.

After a split, two parts of one dataset often need different preparation. So do not put
the transforms into the dataset; wrap each part into a dataset that applies them. Write
this wrapper, for any dataset whose items are pairs (input, target).

The checks look at: length and items, with either transform, both or none; what each
transform is called with and when; and what happens at an index that is out of range.
"""

from collections.abc import Callable
from typing import Any

from torch.utils.data import Dataset


class Transformed(Dataset):
    """The items of another dataset, transformed.

    `transform` is called with the input of an item, `target_transform` with its target,
    each with nothing else. Where one is None, that part is handed on as it is. A
    transform is called when an item is asked for, once each time: nothing is prepared
    beforehand and nothing is kept, because it may draw random numbers. For each item the
    other dataset is asked once.

    An index goes to the other dataset as it came, and an IndexError that the other
    dataset raises reaches the caller, so that a plain `for` ends.

    >>> squares = Transformed([(1, "a"), (2, "b")], transform=lambda x: x * x)
    >>> len(squares), squares[1]
    (2, (4, 'b'))
    """

    def __init__(
        self,
        dataset: Dataset,
        transform: Callable[[Any], Any] | None = None,
        target_transform: Callable[[Any], Any] | None = None,
    ) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        """Return the number of items."""
        raise NotImplementedError

    def __getitem__(self, index: int) -> tuple[Any, Any]:
        """Return the pair (input, target) at this index, transformed."""
        raise NotImplementedError
