"""A slice is a view: what is written into it is written into the caller's image."""

import torch

FAILS = [
    "test_gradients",
    "test_one_channel",
    "test_padding",
    "test_several_channels",
    "test_stride",
    "test_stride_and_padding",
    "test_the_inputs_are_left_alone",
]
SEE = "indexing-slicing-view"


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

    padded = x
    if padding != (0, 0):
        padded = torch.zeros(n, channels, h + 2 * top, w + 2 * left, dtype=x.dtype)
        padded[:, :, top : top + h, left : left + w] = x

    outputs = []
    for o in range(len(weight)):
        total = bias[o]
        for i in range(kh):
            for j in range(kw):
                last_row = h + 2 * top - kh + i + 1
                last_column = w + 2 * left - kw + j + 1
                met = padded[:, :, i:last_row:down, j:last_column:right]
                met *= weight[o, :, i, j][:, None, None]
                total = total + met.sum(dim=1)
        outputs.append(total)
    return torch.stack(outputs, dim=1)
