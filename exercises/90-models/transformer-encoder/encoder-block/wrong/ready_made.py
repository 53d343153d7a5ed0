"""PyTorch's own layer with another name shows nothing; the block is made of its parts."""

import torch
from torch import nn

FAILS = ["test_parameters"]
SEE = "transformer-encoder-mixes"


class Block(nn.TransformerEncoderLayer):
    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int,
        norm_first: bool = False,
    ) -> None:
        super().__init__(
            d_model, nhead, dim_feedforward, dropout=0.0, batch_first=True, norm_first=norm_first
        )

    def forward(
        self,
        x: torch.Tensor,
        padding: torch.Tensor | None = None,
    ) -> torch.Tensor:
        return super().forward(x, src_key_padding_mask=padding)
