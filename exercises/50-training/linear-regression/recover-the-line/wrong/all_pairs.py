"""A column (n, 1) against a line (n,) is all pairs, and the average target suits them all best."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = [
    "test_fit_finds_what_least_squares_finds",
    "test_each_loss_is_the_one_its_step_began_with",
    "test_the_first_step_goes_lr_times_the_gradient_downhill",
    "test_later_steps_do_the_same",
]
SEE = "mse-loss-all-the-same"


def fit(
    x: torch.Tensor,
    y: torch.Tensor,
    steps: int = 200,
    lr: float = 0.1,
) -> tuple[nn.Linear, list[float]]:
    model = nn.Linear(x.shape[1], 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    losses = []
    for _ in range(steps):
        loss = ((model(x) - y) ** 2).mean()
        losses.append(loss.item())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model, losses


def predict(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(x).squeeze(1)
