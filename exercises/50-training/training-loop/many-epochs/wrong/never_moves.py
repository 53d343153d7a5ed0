"""zero_grad between backward and step wipes out the gradients that step needs."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

FAILS = [
    "test_it_learns",
    "test_the_steps",
    "test_mean_losses",
    "test_mean_losses_of_a_single_short_batch",
]
SEE = "optimizer-step-none"


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
            loss.backward()
            optimizer.zero_grad()
            optimizer.step()
            total += loss.item() * len(targets)
        history.append(total / len(data))
        if history[-1] < goal:
            break
    return history
