"""Padding lays zeros on both sides: the image grows by twice the padding."""

import torch

FAILS = ["test_padding", "test_stride_and_padding"]
SEE = "conv2d-keep-size"


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

    padded = torch.zeros(n, channels, h + top, w + left, dtype=x.dtype)
    padded[:, :, top : top + h, left : left + w] = x

    total = bias[:, None, None]
    for i in range(kh):
        for j in range(kw):
            met = padded[:, :, i : h + top - kh + i + 1 : down, j : w + left - kw + j + 1 : right]
            products = met[:, None] * weight[:, :, i, j][:, :, None, None]
            total = total + products.sum(dim=2)
    return total
