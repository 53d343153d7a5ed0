"""torch.manual_seed changes the random numbers of the whole program; the loader can have a generator of its own."""

import torch
from torch import nn
from torch.utils.data import DataLoader, Dataset

FAILS = ["test_torchs_own_random_state_is_left_alone"]
SEE = "dataloader-new-order"


def fit(
    model: nn.Module,
    data: Dataset,
    epochs: int,
    batch_size: int,
    lr: float,
    seed: int,
    goal: float = 0.0,
) -> list[float]:
    torch.manual_seed(seed)
    loader = DataLoader(data, batch_size=batch_size, shuffle=True)
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
        history.append(total / len(data))
        if history[-1] < goal:
            break
    return history
