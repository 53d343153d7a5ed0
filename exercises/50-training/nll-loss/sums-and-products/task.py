"""Sums and products of probabilities.

Several models vote, and their probabilities are averaged; a sentence is as probable
as the product of its words. Both are done with logarithms, so that nothing
overflows and no small probability is lost.

Logits are floats and may lie anywhere from -1,000 to 1,000: every result, and every
gradient, must be right (to the precision of the dtype) and finite. Results have the
logits' dtype, and the gradient flows through them back to the logits. What is
passed in stays as it was.
"""

import torch


def vote(logits: torch.Tensor) -> torch.Tensor:
    """Return the logarithm of the mean of the models' probabilities.

    logits (k, n, c), for k models, n examples and c classes -> (n, c). k is at
    least 1. Each model's probabilities are the softmax of its logits.

    >>> logits = torch.tensor([[[4.0, 0.0]], [[0.0, 2.0]]])
    >>> torch.exp(vote(logits))
    tensor([[0.5506, 0.4494]])
    """
    raise NotImplementedError


def vote_loss(logits: torch.Tensor, targets: torch.Tensor) -> torch.Tensor:
    """Return the mean loss of the vote, minus the log of the right probability.

    logits (k, n, c), targets (n,) of class numbers, int64 -> (). n is at least 1.

    >>> logits = torch.tensor([[[4.0, 0.0]], [[0.0, 2.0]]])
    >>> vote_loss(logits, torch.tensor([1]))
    tensor(0.7999)
    """
    raise NotImplementedError


def sentence_score(logits: torch.Tensor, words: torch.Tensor) -> torch.Tensor:
    """Return the logarithm of the probability of a whole sentence.

    logits (t, c): for each place, those of the c possible words; words (t,), int64,
    says which word stands there -> (). The probability of the sentence is the
    product of its words' probabilities. t is at least 1, and may be thousands.

    >>> logits = torch.zeros(3, 2)                 # each word has probability 1/2
    >>> torch.exp(sentence_score(logits, torch.tensor([0, 1, 1])))
    tensor(0.1250)
    """
    raise NotImplementedError
