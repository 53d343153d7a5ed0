"""The features must be the last axis of x; that some axis has their number is not enough."""

import torch

FAILS = ["test_shapes_that_clash"]
SEE = "linear-layer-clash"


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
    if n_in not in x_shape:
        return None
    return (*x_shape[:-1], n_out)
