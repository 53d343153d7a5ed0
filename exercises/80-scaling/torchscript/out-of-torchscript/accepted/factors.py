"""A factor for each row, at most 1; a size that varies by Dim.DYNAMIC; the old module's parts."""

import torch
from torch import nn
from torch.export import Dim


class Capped(nn.Module):
    def __init__(self, inputs, outputs):
        super().__init__()
        self.register_buffer("limit", torch.ones(()))
        self.linear = nn.Linear(inputs, outputs)
        self.drop = nn.Dropout(p=0.1)

    def forward(self, x):
        y = self.drop(self.linear(x))
        norms = torch.linalg.vector_norm(y, dim=-1)
        return y * (self.limit / norms.clamp(min=1e-30)).clamp(max=1.0)[:, None]


def migrate(old, new):
    script = torch.jit.load(str(old), map_location=torch.device("cpu"))
    model = Capped(script.linear.weight.size(1), script.linear.weight.size(0)).eval()
    model.load_state_dict(dict(script.state_dict()))
    inputs = torch.randn(3, model.linear.in_features)
    program = torch.export.export(model, (inputs,), dynamic_shapes={"x": {0: Dim.DYNAMIC}})
    torch.export.save(program, str(new))
