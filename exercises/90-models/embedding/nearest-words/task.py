"""The nearest words.

The first thing one does with a table of word vectors: ask which words are alike.

The checks look at: the cosines of the words found, and that they are the largest, in
falling order; that no word finds itself; rows of zeros; rows of very different
lengths; that no line runs once for each query; and that the arguments stay as they
were.
"""

import torch


def nearest(table: torch.Tensor, words: torch.Tensor, count: int) -> torch.Tensor:
    """Return, for each of the words, the `count` other words that are nearest.

    table (v, d) floats, words (q,) int64 from 0 to v - 1 -> (q, count) int64. Near
    means a large cosine. The nearest comes first; among equally near ones any order
    will do. A word is never among its own neighbours, but one with the very same row
    may be. A row of zeros has the cosine 0 with every row, itself included. count is
    from 1 to v - 1, q at least 1.

    >>> table = torch.tensor([[3.0, 4.0], [5.0, 0.0], [-40.0, 30.0], [5.0, 12.0]])
    >>> nearest(table, torch.tensor([0, 2]), count=2)
    tensor([[3, 1],
            [3, 0]])
    """
    raise NotImplementedError
