"""Where the window does not fit once more, the division rounds down, and the last columns are left out."""

import torch

FAILS = ["test_stride", "test_stride_and_padding", "test_gradients"]
SEE = "conv2d-rounds-down"


def conv2d(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    stride: tuple[int, int] = (1, 1),
    padding: tuple[int, int] = (0, 0),
) -> torch.Tensor:
    n, channels, h, w = x.shape
    kh, kw = weight.shape[2:]
    (down, right), (top, left) = stride, padding
    rows = -((kh - h - 2 * top) // down) + 1
    columns = -((kw - w - 2 * left) // right) + 1

    padded = torch.zeros(n, channels, kh + rows * down, kw + columns * right, dtype=x.dtype)
    padded[:, :, top : top + h, left : left + w] = x

    total = bias[:, None, None]
    for i in range(kh):
        for j in range(kw):
            met = padded[:, :, i : i + rows * down : down, j : j + columns * right : right]
            products = met[:, None] * weight[:, :, i, j][:, :, None, None]
            total = total + products.sum(dim=2)
    return total
