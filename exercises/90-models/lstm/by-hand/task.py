"""An LSTM by hand, with padding.

One layer of `nn.LSTM`, fed with sentences of different lengths, as the loop that it
is. Packing does the same by leaving steps out; here each step looks at all sentences
and lets those be that have ended.

The checks look at: the outputs and the last h and c, where all sentences are equally
long and where they are not; float32 and float64; a single step; what stands in the
padding, which may be any numbers; a state to begin with; the gradients; and that no
argument is changed.
"""

import torch


def lstm(
    x: torch.Tensor,
    lengths: torch.Tensor,
    weights: tuple[torch.Tensor, ...],
    state: tuple[torch.Tensor, torch.Tensor] | None = None,
) -> tuple[torch.Tensor, tuple[torch.Tensor, torch.Tensor]]:
    """Return (outputs, (h, c)).

    x (n, t, d): n sentences, padded to t steps, t at least 1. lengths (n,), int64,
    from 1 to t, in any order: how many steps of each are true; the others must not
    influence anything. `weights` are the four tensors (weight_ih, weight_hh, bias_ih,
    bias_hh) of shapes (4h, d), (4h, h), (4h,), (4h,), as nn.LSTM has them, the blocks
    in the order i, f, g, o. `state` is the pair (h, c) of shape (n, h) each before the
    first step; None means zeros. All floats have one dtype.

    -> outputs (n, t, h): h at every true step, 0 at the others. h and c (n, h): each
    sentence's own, after its last true step.

    >>> weights = torch.zeros(4, 1), torch.zeros(4, 1), torch.zeros(4), torch.zeros(4)
    >>> start = torch.zeros(2, 1), torch.tensor([[8.0], [8.0]])
    >>> x = torch.zeros(2, 3, 1)
    >>> outputs, (h, c) = lstm(x, torch.tensor([3, 1]), weights, start)
    >>> c                                 # every gate is ½: half is kept at each step
    tensor([[1.],
            [4.]])
    >>> outputs[1]                        # the second sentence has one step
    tensor([[0.4997],
            [0.0000],
            [0.0000]])
    """
    raise NotImplementedError
