"""dim=0 adds along the batch: that is the size of the columns."""

from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_the_model_row_by_row",
    "test_each_row_for_itself",
    "test_the_new_file",
    "test_a_single_row",
]
SEE = "reductions-dim-disappears"


class Capped(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.drop = nn.Dropout(0.1)
        self.register_buffer("limit", torch.tensor(1.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.drop(self.linear(x))
        size = (y * y).sum(dim=0, keepdim=True).sqrt()
        return torch.where(size > self.limit, y * (self.limit / size), y)


def migrate(old: Path, new: Path) -> None:
    state = torch.jit.load(old, map_location="cpu").state_dict()
    outputs, inputs = state["linear.weight"].shape
    model = Capped(inputs, outputs)
    model.load_state_dict(state)
    batch = torch.export.Dim("batch")
    example = torch.zeros(2, inputs)
    program = torch.export.export(model.eval(), (example,), dynamic_shapes=({0: batch},))
    torch.export.save(program, new)
