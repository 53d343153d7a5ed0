"""A layer without a bias has None in its place, and None cannot be added."""

import torch

FAILS = ["test_without_a_bias"]
SEE = "linear-layer-no-bias"
RAISES = "TypeError"


def linear(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None
) -> torch.Tensor:
    y = x @ weight.T
    return y + bias



def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    return (n_in + bias) * n_out



def output_shape(
    x_shape: tuple[int, ...], weight_shape: tuple[int, int]
) -> tuple[int, ...] | None:
    n_out, n_in = weight_shape
    if x_shape[-1] != n_in:
        return None
    return (*x_shape[:-1], n_out)
