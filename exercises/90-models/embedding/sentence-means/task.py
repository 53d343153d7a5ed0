"""Means of sentences.

The simplest vector for a sentence is the mean of the vectors of its words. Sentences
of a batch differ in length and are filled up with a padding number, which must leave
no trace.

The checks look at: the means of sentences of different lengths, with any padding
number, at any place; sentences without a true word; a batch that was padded further;
a table whose row for the padding is not zero; the gradients of the table; its shape,
and that it is the only parameter; and that `words` stays as it was.
"""

import torch
from torch import nn


class SentenceMean(nn.Module):
    """The mean of the rows of a sentence's words, padding left out.

    words (n, t), int64 or int32, from 0 to vocabulary - 1 -> (n, size), of the
    table's dtype. The places where a word equals `padding` do not count, whatever
    numbers stand in the table's row for it, and that row gets no gradient other than
    zeros. A sentence of nothing but padding becomes zeros. n and t are at least 1.

    The table, in `self.table`, is a module with the one parameter `weight` of shape
    (vocabulary, size); the model has no other parameter.

    >>> model = SentenceMean(vocabulary=3, size=1, padding=0)
    >>> model.table.weight = nn.Parameter(torch.tensor([[7.0], [6.0], [2.0]]))
    >>> model(torch.tensor([[1, 2, 0, 0], [2, 2, 2, 1], [0, 0, 0, 0]])).tolist()
    [[4.0], [3.0], [0.0]]
    """

    def __init__(self, vocabulary: int, size: int, padding: int) -> None:
        raise NotImplementedError

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
