"""zero_grad once in an epoch: each step adds its gradients to those of the batches before."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_the_steps", "test_mean_losses"]
SEE = "training-loop-zero-grad-place"


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
        optimizer.zero_grad()
        total = 0.0
        for inputs, targets in loader:
            loss = loss_fn(model(inputs), targets)
            loss.backward()
            optimizer.step()
            total += loss.item() * len(targets)
        history.append(total / len(data))
        if history[-1] < goal:
            break
    return history
