"""Cuts the version into whole numbers by hand."""

import torch


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor([10 * number for number in numbers])


def parts_of(version: str) -> list[int]:
    release = str(version).partition("+")[0]
    parts = [int(part) for part in release.split(".")]
    return parts + [0] * (3 - len(parts))


def is_at_least(minimum: str) -> bool:
    return parts_of(torch.__version__) >= parts_of(minimum)


def describe_build() -> str:
    cuda = torch.version.cuda
    made = "made for CUDA " + cuda if cuda else "made without CUDA"
    return "PyTorch " + torch.__version__ + ", " + made
