"""torch lays the kernel on as it stands; only the convolution of mathematics flips it."""

import torch

FAILS = [
    "test_gradients",
    "test_one_channel",
    "test_padding",
    "test_several_channels",
    "test_stride",
    "test_stride_and_padding",
]
SEE = "conv2d-not-flipped"


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
            products = met[:, None] * weight[:, :, kh - 1 - i, kw - 1 - j][:, :, None, None]
            total = total + products.sum(dim=2)
    return total
