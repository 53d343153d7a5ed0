"""From texts to batches.

What stands in front of every model that reads: cut texts into tokens, number the words
of the training texts, fill up the rows of a batch.

The checks look at: the tokens; which words get which numbers; unknown words; the
numbers and the mask of a batch, with texts of different lengths, empty ones among them;
and that the arguments stay as they were.
"""

import torch


def tokenise(text: str) -> list[str]:
    """Return the tokens of a text, in lower case.

    A token is a run of letters, digits and underscores (what `\\w` matches in Python's
    re), as long as possible, or one single other character that is no white space.

    >>> tokenise("Don't  panic!!")
    ['don', "'", 't', 'panic', '!', '!']
    """
    raise NotImplementedError


def build_vocabulary(texts: list[str], size: int) -> dict[str, int]:
    """Return the numbers of the most frequent tokens of all the texts.

    "<pad>" has the number 0 and "<unk>" 1. The most frequent token has 2, the next 3,
    and so on; among equally frequent ones, the order is that of Python's strings. There
    are `size` entries in all (2 or more), fewer if there are not so many tokens.

    >>> build_vocabulary(["No, no!", "Oh no, again"], size=5)
    {'<pad>': 0, '<unk>': 1, 'no': 2, ',': 3, '!': 4}
    """
    raise NotImplementedError


def make_batch(texts: list[str], vocabulary: dict[str, int]) -> tuple[torch.Tensor, torch.Tensor]:
    """Return (words, real) for n texts, both of shape (n, t).

    t is the number of tokens of the longest text. words, int64: in each row the numbers
    of a text's tokens, from the left, 1 for a token that is not in the vocabulary; the
    rest of the row is 0. real, bool: True where a token stands. A text may have no
    token; if none has any, t is 0. n is at least 1.

    >>> words, real = make_batch(["Oh no, no", "No"], {"<pad>": 0, "<unk>": 1, "no": 2})
    >>> words
    tensor([[1, 2, 1, 2],
            [2, 0, 0, 0]])
    >>> real[1]
    tensor([ True, False, False, False])
    """
    raise NotImplementedError
