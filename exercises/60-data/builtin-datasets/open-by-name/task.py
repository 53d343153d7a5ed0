"""Open a dataset by its name.

A program for training gets the name of a dataset from outside, on a command line or in a
file of settings. Write the part that turns a name into a dataset, and into two loaders.

The names are those of torchvision's classes: "MNIST", "FashionMNIST" and "CIFAR10".
`root` is the folder that torchvision calls root, a Path; the files are there already.

The checks look at: which dataset and which of its two parts is opened; shape, dtype and
range of the items; unknown names; that nothing is downloaded; and the batches of the
loaders, their order, and the random numbers used for it.
"""

from pathlib import Path

from torch.utils.data import DataLoader, Dataset


def open_dataset(name: str, root: Path, train: bool) -> Dataset:
    """Return the part to train on, or the part to test on, of the dataset of this name.

    Its items are pairs: the image as float32 of shape (C, H, W), where black is 0.0 and
    white is 1.0, and the label as an int. Nothing is ever downloaded: if the files
    are missing, torchvision's RuntimeError reaches the caller. For any other name than
    the three a ValueError is raised whose message contains all three.
    """
    raise NotImplementedError


def make_loaders(
    name: str, root: Path, batch_size: int, seed: int
) -> tuple[DataLoader, DataLoader]:
    """Return the loader of the part to train on and that of the part to test on.

    Each pass yields every example once; the last batch may be short. The training
    loader shuffles anew in each pass, and two made with the same seed give the same
    batches; torch's own random state has no influence on them and is left alone. The
    other loader keeps the order of the dataset.
    """
    raise NotImplementedError
