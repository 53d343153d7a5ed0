"""Attention by hand.

Ready-made attention does not show its weights, and one wants to look at them. Write
it, with a mask, and the mask of a decoder that reads padded sentences.

The checks look at: results and weights, with and without a mask, for one dtype or
another and with any number of axes in front; the gradients; very large scores;
queries that may look at nothing; the mask, with and without padding; and that no
argument is changed.
"""

import torch


def attention(
    q: torch.Tensor,
    k: torch.Tensor,
    v: torch.Tensor,
    allowed: torch.Tensor | None = None,
) -> tuple[torch.Tensor, torch.Tensor]:
    """Return what each query finds, and the weights with which it looked.

    q (…, t, d), k (…, s, d), v (…, s, e), floats of one dtype; "…" stands for the same
    axes in all three, or none. -> result (…, t, e) and weights (…, t, s) of that dtype,
    softmax(q kᵀ / √d) v and the softmax itself.

    allowed is bool and can be broadcast to (…, t, s): True where the query (row) may
    look at the key (column). The weights of all others are 0. A query that may look at
    nothing has weights 0 and the result 0, and all gradients are finite. Scores may be
    as large as 10,000.

    >>> q, k = torch.tensor([[0.0]]), torch.tensor([[1.0], [1.0], [1.0]])
    >>> v = torch.tensor([[1.0], [3.0], [100.0]])
    >>> attention(q, k, v, torch.tensor([True, True, False]))
    (tensor([[2.]]), tensor([[0.5000, 0.5000, 0.0000]]))
    """
    raise NotImplementedError


def decoder_mask(real: torch.Tensor) -> torch.Tensor:
    """Return who may look at whom: at true words only, at one's own place or earlier.

    real (n, t) bool, True at true words -> (n, t, t) bool, on the device of real; row i
    is for the query at place i. Padding may stand anywhere, and looks by the same rule.

    >>> decoder_mask(torch.tensor([[True, False, True]])).int()
    tensor([[[1, 0, 0],
             [1, 0, 0],
             [1, 0, 1]]], dtype=torch.int32)
    """
    raise NotImplementedError
