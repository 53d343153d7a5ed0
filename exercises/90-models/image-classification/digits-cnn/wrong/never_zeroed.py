"""Without zero_grad each step follows the sum of the gradients of all batches so far."""

import torch
from torch import nn
from torch.utils.data import DataLoader

FAILS = ["test_the_weights_after_training", "test_it_reads_real_digits"]
SEE = "gradient-accumulation-adds"


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
            loss.backward()
            optimizer.step()


def accuracy(model: nn.Module, loader: DataLoader) -> float:
    was_training, right, count = model.training, 0, 0
    model.eval()
    with torch.no_grad():
        for images, labels in loader:
            right += (model(images).argmax(dim=1) == labels).sum().item()
            count += len(labels)
    model.train(was_training)
    return right / count
