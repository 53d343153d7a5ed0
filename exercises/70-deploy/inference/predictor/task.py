"""From raw images to labels.

Write the part of a program that answers: a `Predictor` that turns raw images into labels
and confidences, whatever else is going on with the model.

A model takes a batch of images, float32 of shape (batch, height, width), on the device of
its parameters (it has some), and returns logits of shape (batch, classes). In training it
got its images prepared like this: bytes divided by 255, then `mean` subtracted, then
divided by `std` (two numbers, measured on the training set).

Raw images are uint8 tensors, of shape (n, height, width) for several and (height, width)
for one; n is at least 1. They are on the CPU and must stay as they are.

For each image the answer is a tuple (label, confidence): the name of the class with the
largest share, a `str`, and that share by the softmax over the classes, a plain `float`.
An image gets the same answer, alone or among others (up to rounding).

While it predicts, the whole model is in eval mode and records no graph. Afterwards each of
its modules is in the mode in which it was before (they may differ), also if the model
raises an exception, which goes on to the caller. The model's parameters, with gradients and
`requires_grad`, and its buffers stay as they are.
"""

import torch
from torch import nn


class Predictor:
    """Answers with labels and confidences.

    >>> predictor = Predictor(model, ["cat", "dog"], mean=0.4, std=0.2, batch_size=32)
    >>> predictor.many(images)                  # images of shape (3, 28, 28)
    [('dog', 0.93), ('cat', 0.71), ('dog', 0.99)]
    >>> predictor.one(images[1])                # shape (28, 28)
    ('cat', 0.71)
    """

    def __init__(
        self,
        model: nn.Module,
        classes: list[str],
        mean: float,
        std: float,
        batch_size: int = 64,
    ) -> None:
        raise NotImplementedError

    def many(self, images: torch.Tensor) -> list[tuple[str, float]]:
        """Return one answer for each image, in the order of the images.

        The model is called with full batches of `batch_size` images, and a last one with
        what is left over.
        """
        raise NotImplementedError

    def one(self, image: torch.Tensor) -> tuple[str, float]:
        """Return the answer for a single image of shape (height, width)."""
        raise NotImplementedError
