"""(n, 1) against (n,) broadcasts to every target with every logit, and the model learns only how many ones there are."""

import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_the_loss_is_the_best_possible", "test_unseen_digits"]
SEE = "logistic-regression-shapes"


def fit(x: torch.Tensor, y: torch.Tensor) -> nn.Linear:
    model = nn.Linear(x.shape[1], 1)
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(300):
        loss = -(y * F.logsigmoid(model(x)) + (1 - y) * F.logsigmoid(-model(x))).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


def probabilities(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return torch.sigmoid(model(x).squeeze(1))


def predict(model: nn.Linear, x: torch.Tensor, at_least: float = 0.5) -> torch.Tensor:
    return (probabilities(model, x) >= at_least).long()
