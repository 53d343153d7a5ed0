"""Without a bias the logit of an average example is 0, whichever class is more frequent."""

import torch
from torch import nn

FAILS = ["test_the_loss_is_the_best_possible", "test_what_fit_returns"]
SEE = "logistic-regression-threshold"
RAISES = "AttributeError"


def fit(x: torch.Tensor, y: torch.Tensor) -> nn.Linear:
    model = nn.Linear(x.shape[1], 1, bias=False)
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
        return torch.sigmoid(model(x).squeeze(1))


def predict(model: nn.Linear, x: torch.Tensor, at_least: float = 0.5) -> torch.Tensor:
    return (probabilities(model, x) >= at_least).long()
