"""The label behind the plus sign may be missing, in builds for CUDA too; ask torch.version.cuda."""

import torch

FAILS = ["test_a_version_without_a_label"]
SEE = "installing-torch-label"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def is_at_least(minimum: str) -> bool:
    return torch.__version__ >= minimum


def describe_build() -> str:
    if "+cu" in torch.__version__:
        return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
    return f"PyTorch {torch.__version__}, made without CUDA"
