"""Sentences of different lengths.

A sentence is a tensor of tokens, the numbers of its words: shape (n,), int64, where
n differs from sentence to sentence (1 or more). A dataset of sentences has items
(tokens, label); label is a Python int. Make batches of them.
"""

import torch
from torch.utils.data import DataLoader, Dataset


def collate(
    items: list[tuple[torch.Tensor, int]], padding: int, limit: int
) -> tuple[torch.Tensor, torch.Tensor, torch.Tensor]:
    """Return (tokens, lengths, labels) of a batch of b items, all int64.

    A sentence of more than `limit` tokens keeps its first `limit`. tokens (b, n):
    one sentence in each row, from the left, the rest of the row filled with
    `padding`; n is the length of the longest, after cutting. lengths (b,): how many
    entries of each row are tokens. labels (b,). The items stay as they are.

    >>> items = [(torch.tensor([5, 6]), 1), (torch.tensor([7, 8, 9, 4]), 0)]
    >>> tokens, lengths, labels = collate(items, padding=-1, limit=3)
    >>> tokens
    tensor([[ 5,  6, -1],
            [ 7,  8,  9]])
    >>> lengths, labels
    (tensor([2, 3]), tensor([1, 0]))
    """
    raise NotImplementedError


def make_loader(
    sentences: Dataset, batch_size: int, seed: int, padding: int, limit: int
) -> DataLoader:
    """Return a loader of such batches, for training.

    Each pass over it yields every sentence once, in a new random order; the last
    batch may be short. Two loaders made with the same seed give the same batches,
    pass by pass. Torch's own random state has no influence on the order, and making
    the loader and passing over it leaves that state alone.
    """
    raise NotImplementedError
