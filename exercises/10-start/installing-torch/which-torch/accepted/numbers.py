"""Cuts the version into whole numbers by hand."""

import torch


def numbers(version: str) -> list[int]:
    release = str(version).partition("+")[0]
    parts = [int(part) for part in release.split(".")]
    return parts + [0] * (3 - len(parts))


def is_at_least(minimum: str) -> bool:
    return numbers(torch.__version__) >= numbers(minimum)


def describe_build() -> str:
    cuda = torch.version.cuda
    made = "made for CUDA " + cuda if cuda else "made without CUDA"
    return "PyTorch " + torch.__version__ + ", " + made
