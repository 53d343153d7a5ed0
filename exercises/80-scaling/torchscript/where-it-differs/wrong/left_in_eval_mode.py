"""The model is left in eval mode, and whoever trains on will not notice."""

from collections.abc import Sequence
from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_the_modes_are_put_back",
]
SEE = "train-eval-modes-restore"


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
            try:
                result = program(x)
            except RuntimeError:
                found.append(number)
            else:
                if not same(result, model(x), tolerance):
                    found.append(number)
    return found


def same(a: torch.Tensor, b: torch.Tensor, tolerance: float) -> bool:
    return a.shape == b.shape and torch.allclose(a, b, rtol=0, atol=tolerance, equal_nan=True)
