"""torch.mm takes two matrices; a linear layer takes any number of axes before the last."""

import torch

FAILS = ["test_more_axes", "test_one_input"]
SEE = "linear-layer-last-axis"
RAISES = "RuntimeError"


def linear(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None
) -> torch.Tensor:
    y = torch.mm(x, weight.T)
    return y if bias is None else y + bias



def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    return (n_in + bias) * n_out



def output_shape(
    x_shape: tuple[int, ...], weight_shape: tuple[int, int]
) -> tuple[int, ...] | None:
    n_out, n_in = weight_shape
    if x_shape[-1] != n_in:
        return None
    return (*x_shape[:-1], n_out)
