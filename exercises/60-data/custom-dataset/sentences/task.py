"""Sentences from a file.

A text file, one sentence in each line, becomes batches of numbers: count the words, look
them up, fill up. The file may be larger than memory, so the dataset must not keep it.

The file is UTF-8, its lines end with "\\n" (the last one perhaps not). Lines that hold
nothing but spaces are skipped. The words of a line are what `split()` makes of it,
in lower case.
"""

from pathlib import Path

import torch
from torch.utils.data import Dataset


def build_vocabulary(path: Path, min_count: int) -> dict[str, int]:
    """Return the number of each word that occurs at least `min_count` times in the file.

    The words, in alphabetical order (Python's own), have the numbers 2, 3, 4 …
    0 is kept for padding and 1 for words that are not in the vocabulary.

    >>> path = Path("pets.txt")
    >>> length = path.write_text("The cat sat\\nthe dog\\n\\nA cat\\n")
    >>> build_vocabulary(path, min_count=2)
    {'cat': 2, 'the': 3}
    """
    raise NotImplementedError


class Sentences(Dataset):
    """The sentences of a file as tensors of word numbers, shape (words,), int64.

    Making it reads the file once, and keeps no more than where each sentence begins.
    An item reads its own line, at the moment when it is asked for. `path` may be
    another file than that of the vocabulary. The dataset can be pickled, also after
    items were read: that is how it gets to the workers of a DataLoader.

    >>> sentences = Sentences(path, {"cat": 2, "the": 3})
    >>> len(sentences), sentences[1], sentences[2]
    (3, tensor([3, 1]), tensor([1, 2]))
    """

    def __init__(self, path: Path, vocabulary: dict[str, int]) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, index: int) -> torch.Tensor:
        """Return sentence `index`, from 0 to len - 1; raise IndexError from len on."""
        raise NotImplementedError


def collate(items: list[torch.Tensor]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return (tokens, lengths) of a batch of b sentences, both int64.

    tokens (b, n): one sentence in each row, from the left, filled up with 0; n is the
    length of the longest. lengths (b,): the number of words in each.

    >>> collate([torch.tensor([3, 2, 1]), torch.tensor([1])])
    (tensor([[3, 2, 1],
            [1, 0, 0]]), tensor([3, 1]))
    """
    raise NotImplementedError
