"""scaled_dot_product_attention divides by the root of d itself; q must not be divided before."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_results", "test_causal_results", "test_gradients"]
SEE = "attention-why-root"


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
        q = q / (size // self.heads) ** 0.5
        found = F.scaled_dot_product_attention(q, k, v, is_causal=self.causal)
        return self.out(found.transpose(1, 2).reshape(n, t, size))
