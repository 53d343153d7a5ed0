"""torch.version.cuda is None in a build without CUDA, and None turns into a word in an f-string."""

import torch

FAILS = ["test_a_build_without_cuda", "test_a_version_without_a_label"]
SEE = "installing-torch-label"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def is_at_least(minimum: str) -> bool:
    return torch.__version__ >= minimum


def describe_build() -> str:
    return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
