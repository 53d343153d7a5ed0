"""Post-norm is the default: the norm is taken of the sum, after the part."""

import torch
from torch import nn

FAILS = ["test_post_norm", "test_gradients"]
SEE = "transformer-encoder-pre-or-post"


class Block(nn.Module):
    def __init__(
        self,
        d_model: int,
        nhead: int,
        dim_feedforward: int,
        norm_first: bool = False,
    ) -> None:
        super().__init__()
        self.norm_first = norm_first
        self.self_attn = nn.MultiheadAttention(d_model, nhead, batch_first=True)
        self.linear1 = nn.Linear(d_model, dim_feedforward)
        self.linear2 = nn.Linear(dim_feedforward, d_model)
        self.norm1 = nn.LayerNorm(d_model)
        self.norm2 = nn.LayerNorm(d_model)

    def attend(self, x: torch.Tensor, padding: torch.Tensor | None) -> torch.Tensor:
        found, _ = self.self_attn(x, x, x, key_padding_mask=padding)
        return found

    def feed(self, x: torch.Tensor) -> torch.Tensor:
        return self.linear2(torch.relu(self.linear1(x)))

    def forward(
        self,
        x: torch.Tensor,
        padding: torch.Tensor | None = None,
    ) -> torch.Tensor:
        x = x + self.attend(self.norm1(x), padding)
        return x + self.feed(self.norm2(x))
