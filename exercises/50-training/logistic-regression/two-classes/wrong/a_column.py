"""model(x) has shape (n, 1): one axis too many for a line of probabilities."""

import torch
from torch import nn

FAILS = ["test_predict", "test_predict_at_exactly_a_half", "test_probabilities"]
SEE = "logistic-regression-shapes"


def fit(x: torch.Tensor, y: torch.Tensor) -> nn.Linear:
    model = nn.Linear(x.shape[1], 1)
    loss_fn = nn.BCEWithLogitsLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=0.5)
    for _ in range(300):
        loss = loss_fn(model(x).squeeze(1), y.float())
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return model


def probabilities(model: nn.Linear, x: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return torch.sigmoid(model(x))


def predict(model: nn.Linear, x: torch.Tensor, at_least: float = 0.5) -> torch.Tensor:
    return (probabilities(model, x) >= at_least).long()
