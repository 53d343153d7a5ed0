"""A reader of sentences.

A classifier for sentences of different lengths: an embedding, an LSTM that reads in
both directions, and a linear layer.

The checks look at: the logits, which must be those of each sentence alone, without its
padding, for one layer and for several, float32 and float64; that neither more padding
nor what stands in it changes them; that lengths may stand in any order, and that the
logits stand in the order of the sentences; the gradients; names and shapes of the
parameters; the biases at the start; and that words and lengths are not changed.
"""

import torch
from torch import nn


class SentenceReader(nn.Module):
    """Words -> one vector for each sentence -> logits.

    The vector is the state of the last layer's two readers, joined: the forward one
    after the last true word, the backward one, which begins there, after the first
    word.
    """

    table: nn.Embedding  # (vocabulary, size)
    lstm: nn.LSTM  # size -> hidden in each direction, `layers` layers
    head: nn.Linear  # 2 hidden, forward half first -> classes

    def __init__(
        self,
        vocabulary: int,
        size: int,
        hidden: int,
        layers: int,
        classes: int,
    ) -> None:
        """Make table, lstm and head.

        In every layer and direction the forget gate begins with bias 1: its rows of
        the two biases, bias_ih and bias_hh, add up to 1. All other parameters begin as
        PyTorch makes them.
        """
        super().__init__()
        raise NotImplementedError

    def forward(self, words: torch.Tensor, lengths: torch.Tensor) -> torch.Tensor:
        """Return logits of shape (n, classes).

        words (n, t), int64, padded at the end; lengths (n,), int64, on the CPU, from 1
        to t. What stands behind a sentence's length is padding, whatever its number;
        and 0 may be a true word.
        """
        raise NotImplementedError
