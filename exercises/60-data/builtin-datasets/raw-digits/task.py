"""Straight from the raw data.

MNIST fits into memory, and two things are quicker with the raw data than item by item: to
prepare the whole set at once, and to look at the labels.

`digits` is a `torchvision.datasets.MNIST`, opened with any transform or none; images may
have any height and width. The checks look at the values, shapes and dtypes that come
back, at whether items were made, and that `digits.data` and `digits.targets` stay as
they were.
"""

import torch
from torch.utils.data import Subset
from torchvision import datasets


def as_tensors(digits: datasets.MNIST) -> tuple[torch.Tensor, torch.Tensor]:
    """Return all images and labels of a dataset of n digits.

    The images are float32 of shape (n, 1, H, W), where black (0) is 0.0 and white (255) is
    1.0, whatever the transform; the labels int64 of shape (n,). Both are in the order of
    the dataset. No item is made: `digits[i]` is not called.
    """
    raise NotImplementedError


def first_of_each(digits: datasets.MNIST, count: int) -> Subset:
    """Return a subset with the first `count` examples of every label, for a quick trial.

    They are in the order of the dataset. Of a label with fewer examples all are taken. Of
    which labels there are, nothing is known beforehand. The subset makes its items when
    they are asked for, by the dataset's own transform; to choose them, none is made.

    With the labels 3, 1, 3, 3, 1, 0 and count=2 these are the items 0, 1, 2, 4, 5.
    """
    raise NotImplementedError
