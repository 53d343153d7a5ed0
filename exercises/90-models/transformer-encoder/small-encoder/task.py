"""A small encoder.

The whole model: words and places in, blocks that look around, one mean for each
sentence, logits out. It is small enough to learn, within a second, which word came
first, a thing that no model without places can know.

The checks look at: the parts; the logits, against the same parts put together
sentence by sentence without any padding; that more padding changes nothing; that the
order of the words matters and that the words look at each other; that it learns which
word comes first; and that `words` stays as it was.
"""

import torch
from torch import nn


class SmallEncoder(nn.Module):
    """A classifier of sentences: words (n, t) -> logits (n, classes).

    words are int64, from 0 to vocabulary - 1; 0 is padding, at the end of a sentence,
    and must leave no trace. Each sentence has at least one word, and t is at most
    `longest`.

    The parts: `table`, an nn.Embedding with a row of d_model entries for each word;
    `places`, another with a row for each of the `longest` places; `encoder`, an
    nn.TransformerEncoder of `layers` blocks with nhead heads, dim_feedforward of
    4 * d_model, without dropout (0.0), pre-norm, batch first; `head`, an nn.Linear to
    the classes.

    The sum of both rows goes into the encoder. The mean of what comes out at the true
    words goes into the head.

    >>> model = SmallEncoder(9, d_model=8, nhead=2, layers=2, longest=6, classes=3)
    >>> model(torch.tensor([[3, 1, 4, 2], [7, 2, 0, 0]])).shape
    torch.Size([2, 3])
    """

    def __init__(
        self,
        vocabulary: int,
        d_model: int,
        nhead: int,
        layers: int,
        longest: int,
        classes: int,
    ) -> None:
        raise NotImplementedError

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError
