"""The heads are joined after they have been swapped back, or places and heads are mixed."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_results", "test_causal_results", "test_the_future_does_not_leak", "test_gradients"]
SEE = "transpose-permute-swap-then-merge"


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
        return self.out(found.reshape(n, t, size))
