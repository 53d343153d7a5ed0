"""A convolution by hand.

Write what `F.conv2d` computes, from slices, products and sums alone. Afterwards the
shapes of a network hold no secrets.

The image, the kernel, stride and padding need not be square. All tensors are floats
of one dtype, which the result keeps, and none that is passed in is changed.
Gradients must flow to x, weight and bias.

No convolution of torch may be used, in whatever form, and the code must not visit
the output places one by one: a loop over the places of the *kernel* (and over
channels, if you like) is fine.
"""

import torch


def conv2d(
    x: torch.Tensor,
    weight: torch.Tensor,
    bias: torch.Tensor,
    stride: tuple[int, int] = (1, 1),
    padding: tuple[int, int] = (0, 0),
) -> torch.Tensor:
    """Return F.conv2d(x, weight, bias, stride, padding).

    x (n, in, h, w), weight (out, in, kh, kw), bias (out,) ->
    (n, out, rows, columns). stride (at least 1) and padding (at least 0) are for
    height and width, in this order. The padded image is at least as large as the
    kernel. n may be 0.

    >>> x = torch.tensor([[[[1.0, 2.0, 4.0], [8.0, 16.0, 32.0]]]])
    >>> weight = torch.tensor([[[[-1.0, 1.0]]]])
    >>> conv2d(x, weight, torch.tensor([100.0]))
    tensor([[[[101., 102.],
              [108., 116.]]]])
    """
    raise NotImplementedError
