"""The epoch that reaches the goal has taken place: its loss belongs in the list."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_it_ends_when_the_goal_is_reached", "test_a_goal_that_the_first_epoch_reaches"]
SEE = "training-loop-measured-meanwhile"


def fit(
    model: nn.Module,
    data: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int,
    goal: float = 0.0,
) -> list[float]:
    generator = torch.Generator().manual_seed(seed)
    loader = DataLoader(data, batch_size=batch_size, shuffle=True, generator=generator)
    loss_fn = nn.CrossEntropyLoss()
    optimizer = torch.optim.SGD(model.parameters(), lr=lr)
    history = []
    for _ in range(epochs):
        model.train()
        total = 0.0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(targets)
        if total / len(data) < goal:
            break
        history.append(total / len(data))
    return history
