"""A class for every word and every pixel.

A language model says for each place of a sentence which word comes next; a
segmentation network says for each pixel what is to be seen there. Both are trained
with cross-entropy. Write their losses.

Logits are floats, targets int64. The results are tensors of shape () and of the
logits' dtype, through which the gradient flows back. What is passed in stays as it
was.
"""

import torch


def word_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    padding: int,
) -> torch.Tensor:
    """Return the mean cross-entropy of all words that are no padding.

    logits (n, t, c), as the model returns them: n sentences, t places, c possible
    words. targets (n, t). Short sentences are filled up with the number `padding`,
    which may be one of the classes or none of them; those places do not count.
    Every word counts alike, in whichever sentence it stands. At least one place is
    a word.

    >>> logits = torch.zeros(1, 3, 4)
    >>> logits[0, 2, 3] = 50.0                    # wrong and sure, but padding
    >>> word_loss(logits, torch.tensor([[1, 2, 0]]), padding=0)      # log 4
    tensor(1.3863)
    """
    raise NotImplementedError


def pixel_loss(
    logits: torch.Tensor,
    targets: torch.Tensor,
    weight: torch.Tensor,
) -> torch.Tensor:
    """Return the weighted mean cross-entropy of all pixels.

    logits (n, c, h, w), targets (n, h, w), weight (c,): a pixel of class k counts
    weight[k] times, both in the sum and in what the sum is divided by. No weight is
    negative, and at least one pixel has a weight above 0.

    >>> logits = torch.zeros(1, 2, 1, 2)
    >>> logits[:, 1] = 2.0
    >>> targets = torch.tensor([[[0, 1]]])        # losses of 2.1269 and 0.1269
    >>> pixel_loss(logits, targets, torch.tensor([3.0, 1.0]))
    tensor(1.6269)
    """
    raise NotImplementedError
