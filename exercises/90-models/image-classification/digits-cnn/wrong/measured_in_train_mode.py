"""no_grad is not eval: batch norm goes on with the batch, and learns from what is measured."""

import torch
from torch import nn
from torch.utils.data import DataLoader

FAILS = ["test_the_accuracy_of_equal_batches", "test_measuring_leaves_the_model_as_it_was"]
SEE = "train-eval-modes-no-grad-only"


def build(channels: int, height: int, width: int, classes: int) -> nn.Module:
    return nn.Sequential(
        nn.Conv2d(channels, 8, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Conv2d(8, 16, kernel_size=3, padding=1),
        nn.ReLU(),
        nn.MaxPool2d(2),
        nn.Flatten(),
        nn.Linear(16 * (height // 4) * (width // 4), classes),
    )


def train(model: nn.Module, loader: DataLoader, epochs: int, lr: float) -> None:
    optimizer = torch.optim.Adam(model.parameters(), lr=lr)
    loss_fn = nn.CrossEntropyLoss()
    model.train()
    for _ in range(epochs):
        for images, labels in loader:
            loss = loss_fn(model(images), labels)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()


def accuracy(model: nn.Module, loader: DataLoader) -> float:
    was_training, right, count = model.training, 0, 0
    with torch.no_grad():
        for images, labels in loader:
            right += (model(images).argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train(was_training)
    return right / count
