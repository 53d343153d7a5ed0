"""Adding the result to x is the caller's business, and += writes into the caller's x."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = [
    "test_results",
    "test_causal_results",
    "test_gradients",
    "test_one_head_and_several_differ",
    "test_x_is_left_alone",
]
SEE = "elementwise-math-in-place-is-shared"
RAISES = "RuntimeError"


class SelfAttention(nn.Module):
    def __init__(self, size: int, heads: int, causal: bool = False) -> None:
        super().__init__()
        if size % heads != 0:
            raise ValueError(f"{heads} heads do not divide {size}.")
        self.heads = heads
        self.causal = causal
        self.qkv = nn.Linear(size, 3 * size)
        self.out = nn.Linear(size, size)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        n, t, size = x.shape
        q, k, v = (
            y.reshape(n, t, self.heads, size // self.heads).transpose(1, 2)
            for y in self.qkv(x).chunk(3, dim=-1)
        )
        found = F.scaled_dot_product_attention(q, k, v, is_causal=self.causal)
        x += self.out(found.transpose(1, 2).reshape(n, t, size))
        return x
