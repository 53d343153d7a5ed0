"""As text, "2.10" comes before "2.9": compare torch.__version__ itself, not a piece of it."""

import torch

FAILS = ["test_numbers_with_two_digits"]
SEE = "installing-torch-version-compares"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def is_at_least(minimum: str) -> bool:
    return torch.__version__.split("+")[0] >= minimum


def describe_build() -> str:
    if torch.version.cuda is None:
        return f"PyTorch {torch.__version__}, made without CUDA"
    return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
