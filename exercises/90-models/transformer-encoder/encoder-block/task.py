"""A block from parts.

One block of a Transformer encoder, the same as nn.TransformerEncoderLayer with
batch_first=True and without dropout. Its parts have the same names, so that the
weights of the one can be loaded into the other.

The checks look at: the names and shapes of the parameters; the results, pre-norm and
post-norm, with padding and without, against those of nn.TransformerEncoderLayer with
the same weights; the gradients; that pre-norm passes x by and that sentences of a
batch do not look at each other; and that the arguments stay as they were.
nn.TransformerEncoderLayer itself, or a module made from it, must not be used.
"""

import torch
from torch import nn


class Block(nn.Module):
    """One encoder block: x (n, t, d_model) -> (n, t, d_model).

    The parts: self_attn, an nn.MultiheadAttention with nhead heads; linear1, from
    d_model to dim_feedforward; linear2, back again; between them a ReLU; norm1 and
    norm2, nn.LayerNorm over d_model, for the attention and for the feed-forward part.

    Post-norm by default, pre-norm with norm_first. padding (n, t) bool is True at the
    places that must not be looked at; at least one place of each sentence is left, and
    what comes out at the others does not matter. None means no padding.

    >>> block = Block(d_model=8, nhead=2, dim_feedforward=20)
    >>> block(torch.zeros(3, 5, 8)).shape
    torch.Size([3, 5, 8])
    """

    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int,
        norm_first: bool = False,
    ) -> None:
        raise NotImplementedError

    def forward(
        self,
        x: torch.Tensor,
        padding: torch.Tensor | None = None,
    ) -> torch.Tensor:
        raise NotImplementedError
