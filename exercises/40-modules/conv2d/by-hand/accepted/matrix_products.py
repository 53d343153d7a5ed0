"""A product of matrices for each place of the kernel."""

import torch


def conv2d(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    stride: tuple[int, int] = (1, 1),
    padding: tuple[int, int] = (0, 0),
) -> torch.Tensor:
    n, channels, h, w = x.shape
    out, _, kh, kw = weight.shape
    rows, columns = (
        (s + 2 * p - k) // d + 1
        for s, p, k, d in zip((h, w), padding, (kh, kw), stride, strict=True)
    )
    sides = x.new_zeros(n, channels, h, padding[1])
    wide = torch.cat([sides, x, sides], dim=3)
    ends = x.new_zeros(n, channels, padding[0], wide.shape[3])
    padded = torch.cat([ends, wide, ends], dim=2)
    result = torch.zeros(n, out, rows, columns, dtype=x.dtype)
    for i in range(kh):
        for j in range(kw):
            met = padded[:, :, i:, j:][:, :, :: stride[0], :: stride[1]][:, :, :rows, :columns]
            result += (weight[:, :, i, j] @ met.flatten(2)).reshape(result.shape)
    return result + bias.reshape(1, out, 1, 1)
