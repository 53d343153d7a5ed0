"""In eval mode dropout does nothing, but the model is to be trained on as well."""

from pathlib import Path

import torch
from torch import nn

FAILS = [
    "test_dropout",
]
SEE = "torchscript-mode"


class Capped(nn.Module):
    def __init__(self, inputs: int, outputs: int) -> None:
        super().__init__()
        self.linear = nn.Linear(inputs, outputs)
        self.register_buffer("limit", torch.tensor(1.0))

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        y = self.linear(x)
        size = (y * y).sum(dim=1, keepdim=True).sqrt()
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
