"""Augment the training alone.

One dataset of raw digits, and a list of those that are held back. Make the two loaders:
training digits move a little, by another amount in each epoch; validation digits never do.

The checks look at: which examples each loader yields; shapes, dtypes and range; that
validation images are the originals in every pass; that each training image is its own
original, moved by at most `padding` pixels each way, drawn anew for each image and in each
pass; the order; and that the dataset stays as it was.
"""

from torch.utils.data import DataLoader, Dataset


def make_loaders(
    data: Dataset, validation: list[int], batch_size: int, padding: int
) -> tuple[DataLoader, DataLoader]:
    """Return the loader for training and the loader for validation.

    `data[i]`, for i from 0 to len(data) - 1, is a pair: an image, uint8 of shape (C, H, W),
    the same shape for all, and a label, an int. `validation` are positions in `data`, in
    any order, without repetition; all other positions are for training. Both
    parts have at least one example.

    Batches are pairs (images, labels) of at most `batch_size` examples, each example
    once in a pass: images (b, C, H, W), float32 from 0.0 to 1.0 (byte 255), labels (b,).

    A training image is cropped to H x W at a random place, after a border of `padding`
    zeros was put around it; `padding` is at least 1. The training loader shuffles anew
    in each pass. Validation images are only scaled, and come in the order of `validation`.
    """
    raise NotImplementedError
