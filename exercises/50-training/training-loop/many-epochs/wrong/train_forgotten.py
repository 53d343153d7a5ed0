"""A model that was tested before comes in eval mode: model.train() belongs in the loop."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_in_training_mode"]
SEE = "training-loop-train-mode"


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
        total = 0.0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            total += loss.item() * len(targets)
        history.append(total / len(data))
        if history[-1] < goal:
            break
    return history
