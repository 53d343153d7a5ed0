"""An output channel is one sum over all input channels, not over the first alone."""

import torch

FAILS = [
    "test_gradients",
    "test_several_channels",
    "test_padding",
    "test_stride",
    "test_stride_and_padding",
]
SEE = "conv2d-sums-channels"


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

    padded = torch.zeros(n, channels, h + 2 * top, w + 2 * left, dtype=x.dtype)
    padded[:, :, top : top + h, left : left + w] = x

    total = bias[:, None, None]
    for i in range(kh):
        for j in range(kw):
            last_row = h + 2 * top - kh + i + 1
            last_column = w + 2 * left - kw + j + 1
            met = padded[:, :, i:last_row:down, j:last_column:right]
            products = met[:, None] * weight[:, :, i, j][:, :, None, None]
            total = total + products[:, :, 0]
    return total
