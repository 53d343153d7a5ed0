"""A table from a file.

Write the dataset that turns a CSV file into pairs (input, class number), with what real
files have: columns that nobody asked for, commas inside quotes, and gaps.

The file is UTF-8. Its first line is the header, names without quotes or spaces. The
fields of the columns asked for are decimal numbers, or missing: empty, or nothing but
spaces. A field may stand in double quotes, as in CSV, and then hold commas. At least
one row has a label.
"""

from pathlib import Path

import torch
from torch.utils.data import Dataset


class Table(Dataset):
    """Pairs (x, number) from the rows of a CSV file, in the order of the file.

    x (d,), float32: the numbers in the d columns named `columns`, in the order of that
    list. number, a Python int: the place in `classes` of the word in the column `label`,
    spaces around it removed. A row whose label is missing is left out, and has no
    influence on anything.

    `fill`, a tensor (d,), float32, stands in for missing numbers. If none is given, it
    is the mean of each column's other values in this file (there is at least one).

    `classes` is the list of label words. If none is given, they are the different ones
    in this file, in alphabetical order. If one is given, it has all words of this file.

    The attributes `fill` and `classes` hold what is used, so that a second file can be
    read by the numbers of the first. What the caller passes in stays as it is.

    >>> path = Path("pets.csv")
    >>> length = path.write_text("name,kg,age,kind\\nRex,30,,dog\\nMia,4,6,cat\\n")
    >>> pets = Table(path, ["age", "kg"], "kind")
    >>> pets.classes, pets.fill
    (['cat', 'dog'], tensor([ 6., 17.]))
    >>> len(pets), pets[0]
    (2, (tensor([ 6., 30.]), 1))
    """

    def __init__(
        self,
        path: Path,
        columns: list[str],
        label: str,
        fill: torch.Tensor | None = None,
        classes: list[str] | None = None,
    ) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        """Return item `index`, from 0 to len - 1; raise IndexError from len on."""
        raise NotImplementedError
