"""The public data sets that a learner may have in full beside the digits that ship.

Downloading is torchvision's: it tries the mirrors, shows a progress bar, compares checksums,
and does nothing where the files are there already.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from ptgraph.errors import ExitCode, PtgraphError


class DataSet(StrEnum):
    """A data set that exercises use when it is there."""

    MNIST = "mnist"
    CIFAR10 = "cifar10"


MEGABYTES = {DataSet.MNIST: 12, DataSet.CIFAR10: 170}  # to download


class DownloadError(PtgraphError):
    """A data set cannot be brought here."""

    exit_code = ExitCode.FELL_SHORT


def download(data_set: DataSet, folder: Path) -> int:
    """Bring a data set into a folder, as torchvision keeps it; return how many pictures it has.

    Raises
    ------
    DownloadError : there is no network, no room, or what came is damaged.
    """
    from torchvision import datasets

    kind = {DataSet.MNIST: datasets.MNIST, DataSet.CIFAR10: datasets.CIFAR10}[data_set]
    try:
        return sum(len(kind(folder, train=train, download=True)) for train in (True, False))
    except (OSError, RuntimeError) as error:  # URLError is an OSError; mirrors end in the other
        reason = " ".join(str(error).split()) or type(error).__name__
        raise DownloadError(
            f"{data_set} cannot be downloaded: {reason}",
            where=folder,
            hint="Try again with a network; every exercise can be done without it.",
        ) from error
