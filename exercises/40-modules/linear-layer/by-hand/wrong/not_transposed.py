"""The weight is (out, in): without transposing it, the inputs meet the outputs."""

import torch

FAILS = [
    "test_a_batch",
    "test_gradients",
    "test_more_axes",
    "test_one_input",
    "test_without_a_bias",
]
SEE = "linear-layer-formula"
RAISES = "RuntimeError"


def linear(
    x: torch.Tensor, weight: torch.Tensor, bias: torch.Tensor | None = None
) -> torch.Tensor:
    y = x @ weight
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
