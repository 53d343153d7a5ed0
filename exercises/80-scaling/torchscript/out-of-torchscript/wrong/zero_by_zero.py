"""A row of zeros divided by its size is nan, and a factor of 0 does not mend that."""

from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_a_row_of_zeros",
    "test_dropout",
]
SEE = "keepdim-constant-row"


class Capped(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.drop = nn.Dropout(0.1)
        self.register_buffer("limit", torch.tensor(1.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.drop(self.linear(x))
        size = (y * y).sum(dim=1, keepdim=True).sqrt()
        return y / size * size.minimum(self.limit)


def migrate(old: Path, new: Path) -> None:
    state = torch.jit.load(old, map_location="cpu").state_dict()
    outputs, inputs = state["linear.weight"].shape
    model = Capped(inputs, outputs)
    model.load_state_dict(state)
    batch = torch.export.Dim("batch")
    example = torch.zeros(2, inputs)
    program = torch.export.export(model.eval(), (example,), dynamic_shapes=({0: batch},))
    torch.export.save(program, new)
