"""One step with its norm on either side, and the attention called place axis first."""

from torch import nn


class Block(nn.Module):
    def __init__(self, d_model, nhead, dim_feedforward, norm_first=False):
        super().__init__()
        self.norm_first = norm_first
        self.self_attn = nn.MultiheadAttention(d_model, nhead)
        self.linear1 = nn.Linear(d_model, dim_feedforward)
        self.linear2 = nn.Linear(dim_feedforward, d_model)
        self.norm1, self.norm2 = nn.LayerNorm(d_model), nn.LayerNorm(d_model)

    def step(self, x, norm, part):
        return x + part(norm(x)) if self.norm_first else norm(x + part(x))

    def forward(self, x, padding=None):
        def look(y):
            y = y.transpose(0, 1)
            found = self.self_attn(y, y, y, key_padding_mask=padding, need_weights=False)[0]
            return found.transpose(0, 1)

        def think(y):
            return self.linear2(self.linear1(y).clamp(min=0))

        return self.step(self.step(x, self.norm1, look), self.norm2, think)
