"""Copied line by line, the if still asks for a number, and export has none."""

from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_inside_a_model_that_is_exported",
    "test_the_new_file",
    "test_a_file_saved_in_train_mode",
    "test_a_file_from_a_gpu",
]
SEE = "export-if-on-numbers"
RAISES = "GuardOnDataDependentSymNode"


class Capped(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.drop = nn.Dropout(0.1)
        self.register_buffer("limit", torch.tensor(1.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.drop(self.linear(x))
        rows = []
        for row in y:
            size = (row * row).sum().sqrt()
            rows.append(row * (self.limit / size) if size > self.limit else row)
        return torch.stack(rows)


def migrate(old: Path, new: Path) -> None:
    state = torch.jit.load(old, map_location="cpu").state_dict()
    outputs, inputs = state["linear.weight"].shape
    model = Capped(inputs, outputs)
    model.load_state_dict(state)
    batch = torch.export.Dim("batch")
    example = torch.zeros(2, inputs)
    program = torch.export.export(model.eval(), (example,), dynamic_shapes=({0: batch},))
    torch.export.save(program, new)
