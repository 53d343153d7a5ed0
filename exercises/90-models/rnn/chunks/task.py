"""The gradients of a long sequence, chunk by chunk.

One sequence of a million steps does not fit in memory as one graph. Truncated
backpropagation through time: the network reads on, the gradient stays in its chunk.

The checks look at: the loss; the state that is returned; the gradients, with chunks
that divide the sequence and that do not; clipping; a state to begin with, to which
no gradient flows; memory, which must not grow with the number of chunks; and that
the weights and the arguments are not changed.
"""

import torch
from torch import nn


def backward_in_chunks(
    rnn: nn.RNN,
    head: nn.Linear,
    x: torch.Tensor,
    y: torch.Tensor,
    chunk: int,
    max_norm: float,
    state: torch.Tensor | None = None,
) -> tuple[float, float, torch.Tensor]:
    """Leave the clipped gradients in the parameters; return (loss, norm, state).

    x (n, t, d) and y (n, t, e) are cut into chunks of `chunk` steps, the last of which
    may be shorter. rnn (batch_first=True, any number of layers) reads the chunks in
    their order, beginning with `state` (None: zeros) and going on where the one before
    has ended; `head` makes a prediction of e entries from each output. The loss, a
    float, is the mean of (prediction - y)² over all entries of y.

    Gradients flow within a chunk and never from a chunk into the one before it, nor
    into the `state` that was given, which may belong to a graph of the caller's. Those
    of all chunks add up in the parameters of rnn and head, where `.grad` is None
    before. At the end, and once, they are clipped, all together, to the norm
    `max_norm`; the norm returned is that before clipping, a float.

    The state returned, (layers, n, h), is that after the last step, without a graph.
    The weights stay as they are: to change them is the caller's business.
    """
    raise NotImplementedError
