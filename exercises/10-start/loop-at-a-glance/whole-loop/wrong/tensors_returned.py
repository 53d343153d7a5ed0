"""weight and bias are tensors; .item() takes the plain number out."""

import torch
from torch import nn

FAILS = ["test_two_python_floats_and_the_points_left_alone"]
SEE = "loop-at-a-glance-item-number"


def fit_line(x: torch.Tensor, y: torch.Tensor) -> tuple[float, float]:
    model = nn.Linear(1, 1)
    loss_fn = nn.MSELoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.1)
    for _ in range(200):
        loss = loss_fn(model(x), y)
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model.weight, model.bias
