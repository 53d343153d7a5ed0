"""A version is not a decimal number: 2.15 is newer than 2.9, and 2.9.1 has a third part."""

import torch

FAILS = ["test_numbers_with_two_digits", "test_older_and_newer"]
SEE = "installing-torch-version-compares"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def as_number(version: str) -> float:
    major, minor = version.split(".")[:2]
    return float(f"{major}.{minor}")


def is_at_least(minimum: str) -> bool:
    return as_number(torch.__version__) >= as_number(minimum)


def describe_build() -> str:
    if torch.version.cuda is None:
        return f"PyTorch {torch.__version__}, made without CUDA"
    return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
