"""One input that the trace cannot take ends the whole search: it is a finding, too."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_errors_of_the_program",
]
SEE = "torchscript-loop"
RAISES = "RuntimeError"


def differing(
    path: Path,
    model: nn.Module,
    inputs: Sequence[torch.Tensor],
    tolerance: float = 1e-5,
) -> list[int]:
    program = torch.jit.load(path, map_location="cpu").eval()
    modes = [module.training for module in model.modules()]
    model.eval()
    found = []
    with torch.inference_mode():
        for number, x in enumerate(inputs):
            if not same(program(x), model(x), tolerance):
                found.append(number)
    for module, training in zip(model.modules(), modes, strict=True):
        module.training = training
    return found


def same(a: torch.Tensor, b: torch.Tensor, tolerance: float) -> bool:
    return a.shape == b.shape and torch.allclose(a, b, rtol=0, atol=tolerance, equal_nan=True)
