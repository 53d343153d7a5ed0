"""`>` shuts out the very release that was asked for; "at least" is `>=`."""

import torch

FAILS = ["test_exactly_the_minimum_is_enough"]
SEE = "installing-torch-at-least"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def is_at_least(minimum: str) -> bool:
    return torch.__version__ > minimum


def describe_build() -> str:
    if torch.version.cuda is None:
        return f"PyTorch {torch.__version__}, made without CUDA"
    return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
