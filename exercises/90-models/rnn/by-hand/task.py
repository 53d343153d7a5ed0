"""A recurrent network by hand.

What `nn.RNN` computes with batch_first=True and any number of layers, written as the
loop that it is.

The checks look at: outputs and last states of one layer and of several, float32 and
float64, a single step and a batch of one; a state to begin with; a sequence read in
two pieces; the gradients; and that no argument is changed. Compare with nn.RNN as
much as you like, but the answer may not need it: weights come as plain tensors.
"""

import torch


def rnn(
    x: torch.Tensor,
    layers: list[tuple[torch.Tensor, ...]],
    state: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return the outputs of the last layer and the last state of each layer.

    x (n, t, d), t at least 1. `layers`, at least one: for each layer the four tensors
    (weight_ih, weight_hh, bias_ih, bias_hh) of shapes (h, d), (h, h), (h,), (h,), as
    nn.RNN has them; above the first layer, weight_ih is (h, h). Each step is

        h = tanh(weight_ih x + bias_ih + weight_hh h + bias_hh)

    and each layer reads the states of the one below. `state` (layers, n, h) has the
    states before the first step; None means zeros. All floats have one dtype.
    -> outputs (n, t, h) and last states (layers, n, h), of that dtype.

    >>> one = torch.ones(1, 1)
    >>> none = torch.zeros(1)
    >>> outputs, last = rnn(torch.tensor([[[1.0], [0.0]]]), [(one, 0.5 * one, none, none)])
    >>> outputs
    tensor([[[0.7616],
             [0.3634]]])
    >>> last
    tensor([[[0.3634]]])
    """
    raise NotImplementedError
