"""The weight is (out, in), the other way round than the arguments of nn.Linear."""

import torch

FAILS = ["test_shapes_that_clash", "test_shapes_that_fit"]
SEE = "linear-layer-weight-shape"


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
    n_in, n_out = weight_shape
    if x_shape[-1] != n_in:
        return None
    return (*x_shape[:-1], n_out)
