"""A Python loop over the output places: right, and thousands of times too slow. Loop over the kernel, whose places are few."""

import torch

FAILS = ["test_by_hand_and_not_place_by_place"]
SEE = "conv2d-by-slices"


def conv2d(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    stride: tuple[int, int] = (1, 1),
    padding: tuple[int, int] = (0, 0),
) -> torch.Tensor:
    n, channels, h, w = x.shape
    out, _, kh, kw = weight.shape
    (down, right), (top, left) = stride, padding
    rows = (h + 2 * top - kh) // down + 1
    columns = (w + 2 * left - kw) // right + 1

    padded = torch.zeros(n, channels, h + 2 * top, w + 2 * left, dtype=x.dtype)
    padded[:, :, top : top + h, left : left + w] = x

    result = torch.zeros(n, out, rows, columns, dtype=x.dtype)
    for r in range(rows):
        for c in range(columns):
            window = padded[:, None, :, r * down : r * down + kh, c * right : c * right + kw]
            result[:, :, r, c] = (window * weight).sum(dim=(2, 3, 4)) + bias
    return result
