"""Words that vote.

The classifier of the note, from the numbers of the words to the topic of a text; and the
words from which it tells. Texts are lists of word numbers: 1 stands for an unknown word,
the others from 2 on. A text may be empty. 0 fills up and is in no text.

The checks look at: the parts and the logits of the model; the weights after training,
against the same steps done plainly; the batches in training; the predictions, whatever
the size of the batches, and what `predict` leaves behind; the telling words; and how
many paragraphs of Python's own help are told apart after training.
"""

import torch
from torch import nn


class Classifier(nn.Module):
    """Logits (n, classes) of n texts: words (n, t), int64, filled up with 0 anywhere.

    `table`, an nn.Embedding of (vocabulary_size, size); `head`, an nn.Linear from size
    to classes; no other parameter. The mean of the rows of a text's words goes into the
    head, a mean of zeros for a text without a word. Places with 0 do not count,
    whatever stands in row 0 of the table.
    """

    def __init__(self, vocabulary_size: int, size: int, classes: int) -> None:
        raise NotImplementedError

    def forward(self, words: torch.Tensor) -> torch.Tensor:
        raise NotImplementedError


def fit(
    model: nn.Module,
    texts: list[list[int]],
    labels: list[int],
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int,
) -> None:
    """Train the model, words (n, t) -> logits, with cross-entropy and Adam in train mode.

    In each epoch every text comes once, in a new random order that depends on `seed`
    alone. A batch has `batch_size` texts, the last one perhaps fewer, and one step is
    made for each (its mean loss; one Adam for all, all but lr as it is by default). The
    words of a batch have the shape (n, t), with t the length of its longest text, at
    least 1, and are filled up with 0 on the right. The lists stay as they are.
    """
    raise NotImplementedError


def predict(model: nn.Module, texts: list[list[int]], batch_size: int) -> torch.Tensor:
    """Return the class of the largest logit of each text, shape (len(texts),), int64.

    The texts go through the model in batches of at most `batch_size`, as in training
    but in their own order. There is at least one. The model works in eval mode, without
    a graph, and is afterwards in the mode in which it came.
    """
    raise NotImplementedError


def telling(model: nn.Module, label: int, count: int) -> list[int]:
    """Return the `count` words that speak most for the class, the strongest first.

    What a word says is the probability that a Classifier gives the class for a text of
    this word alone. 0 and 1 are no words. count is from 1 to vocabulary_size - 2.
    """
    raise NotImplementedError
