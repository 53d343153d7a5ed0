"""A tensor of several numbers is neither true nor false: ask whether the bias is None."""

import torch

FAILS = ["test_a_batch", "test_gradients", "test_more_axes", "test_one_input"]
SEE = "linear-layer-no-bias"
RAISES = "RuntimeError"


def linear(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None
) -> torch.Tensor:
    y = x @ weight.T
    return y + bias if bias else y



def parameter_count(n_in: int, n_out: int, bias: bool = True) -> int:
    return (n_in + bias) * n_out



def output_shape(
    x_shape: tuple[int, ...], weight_shape: tuple[int, int]
) -> tuple[int, ...] | None:
    n_out, n_in = weight_shape
    if x_shape[-1] != n_in:
        return None
    return (*x_shape[:-1], n_out)
