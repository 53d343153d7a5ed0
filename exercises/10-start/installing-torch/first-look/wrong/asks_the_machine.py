"""torch.cuda.is_available() is about this machine; what the build was made for is another question."""

import torch

FAILS = ["test_a_build_for_cuda"]
SEE = "installing-torch-build-or-machine"


def tenfold(numbers: list[float]) -> torch.Tensor:
    return torch.tensor(numbers) * 10


def is_at_least(minimum: str) -> bool:
    return torch.__version__ >= minimum


def describe_build() -> str:
    if torch.cuda.is_available():
        return f"PyTorch {torch.__version__}, made for CUDA {torch.version.cuda}"
    return f"PyTorch {torch.__version__}, made without CUDA"
