"""Photos, read when asked for.

A folder of photos may be larger than your memory. Write the dataset that reads a
photo only when somebody wants it, and two ways to take a part of it that read no
photo at all.

The checks count how often `read` is called, and for which path.
"""

from collections.abc import Callable

import torch
from torch.utils.data import Dataset, Subset


class Photos(Dataset):
    """Pairs (image, label), one for each path.

    `read(path)` returns the photo as bytes: uint8, from 0 to 255, of any shape.
    Item i is the photo of `paths[i]` as float32 from 0 to 1 (byte 255 is 1), and
    `labels[i]` as it stands. Making the dataset and asking for its length reads
    nothing; item i reads `paths[i]`, once, and no other. A plain `for` over the
    dataset ends. The labels can be asked for as the attribute `labels`.
    """

    def __init__(
        self,
        paths: list[str],
        labels: list[int],
        read: Callable[[str], torch.Tensor],
    ) -> None:
        raise NotImplementedError

    def __len__(self) -> int:
        raise NotImplementedError

    def __getitem__(self, index: int) -> tuple[torch.Tensor, int]:
        raise NotImplementedError


def hold_out(photos: Photos, count: int, seed: int) -> tuple[Dataset, Dataset]:
    """Split off `count` photos at random; return (the others, those held out).

    Each photo is in exactly one part. The same seed always gives the same parts,
    different seeds (as a rule) different ones. Torch's own random state is neither
    used nor changed. Nothing is read. 0 < count < len(photos).
    """
    raise NotImplementedError


def of_class(photos: Photos, label: int) -> Subset:
    """Return the photos with this label, in their old order. Nothing is read."""
    raise NotImplementedError
