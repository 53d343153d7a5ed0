"""Five tasks, five losses.

Each function gets the raw output of a network and the targets as the files hold them.
Bring both into the form in which the right loss takes them, and return the loss: a
mean, of shape () and of the outputs' dtype, through which the gradient flows back to
the outputs. The outputs are float32 or float64; n, t and s may be 1, except where it
says otherwise. What is passed in stays as it was.

The checks look at: the values, the gradients and the dtype of all five, for several
sizes, one example alone included; and that no argument is changed.
"""

import torch


def image_loss(logits: torch.Tensor, labels: torch.Tensor) -> torch.Tensor:
    """Return the loss of a classifier: each image is of one class.

    logits (n, c), labels (n, 1) int32, from 0 to c - 1.

    >>> image_loss(torch.zeros(2, 4), torch.tensor([[3], [0]], dtype=torch.int32))
    tensor(1.3863)
    """
    raise NotImplementedError


def tag_loss(logits: torch.Tensor, tags: torch.Tensor) -> torch.Tensor:
    """Return the loss of a tagger: an image has any number of the k tags, or none.

    logits (n, k), tags (n, k) bool. The mean is over all n * k tags.

    >>> tag_loss(torch.zeros(1, 3), torch.tensor([[True, False, True]]))
    tensor(0.6931)
    """
    raise NotImplementedError


def pixel_loss(logits: torch.Tensor, mask: torch.Tensor) -> torch.Tensor:
    """Return the loss of a segmentation: each pixel is of one class.

    logits (n, c, h, w), mask (n, 1, h, w) uint8, from 0 to c - 1, and 255 where
    nobody has said what is to be seen. Those pixels do not count, neither in the sum
    nor in what it is divided by. At least one pixel counts; c is below 255.

    >>> mask = torch.tensor([[[[0, 255, 1]]]], dtype=torch.uint8)
    >>> pixel_loss(torch.zeros(1, 2, 1, 3), mask)
    tensor(0.6931)
    """
    raise NotImplementedError


def next_word_loss(logits: torch.Tensor, tokens: torch.Tensor) -> torch.Tensor:
    """Return the loss of a language model, which says at each place what comes next.

    logits (n, t, v), what the model returned for tokens (n, t) int64, from 0 to
    v - 1. t is at least 2; no place is padding.

    >>> logits = torch.tensor([[[0.0, 9.0], [9.0, 0.0], [0.0, 0.0]]])
    >>> next_word_loss(logits, torch.tensor([[0, 1, 0]])) < 0.001    # 1, then 0: right
    tensor(True)
    """
    raise NotImplementedError


def forecast_loss(outputs: torch.Tensor, future: torch.Tensor) -> torch.Tensor:
    """Return the mean squared error of a forecast of d quantities for s steps.

    outputs (n, s * d), from a linear layer: the d quantities of the first step, then
    those of the second, and so on. future (n, s, d) float64.

    >>> outputs = torch.tensor([[1.0, 2.0, 3.0, 4.0]])
    >>> forecast_loss(outputs, torch.tensor([[[1, 2], [3, 6]]], dtype=torch.float64))
    tensor(1.)
    """
    raise NotImplementedError
