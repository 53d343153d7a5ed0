"""All axes before the last stay as they are, be there two or none."""

import torch

FAILS = ["test_shapes_that_fit"]
SEE = "linear-layer-last-axis"


def linear(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None
) -> torch.Tensor:
    y = x @ weight.T
    return y if bias is None else y + bias



def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    return (n_in + bias) * n_out



def output_shape(
    x_shape: tuple[int, ...], weight_shape: tuple[int, int]
) -> tuple[int, ...] | None:
    n_out, n_in = weight_shape
    if x_shape[-1] != n_in:
        return None
    return (x_shape[0], n_out)
