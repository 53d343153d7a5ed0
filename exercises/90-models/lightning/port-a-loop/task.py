"""Port a loop to Lightning.

A colleague trains classifiers with this loop, and wants the Trainer to do it:

    def train(network, train_loader, validation_loader, epochs, lr):
        optimizer = torch.optim.SGD(network.parameters(), lr=lr, momentum=0.9)
        for _ in range(epochs):
            network.train()
            loss_sum, count = 0.0, 0
            for inputs, labels in train_loader:
                loss = F.cross_entropy(network(inputs), labels, label_smoothing=0.1)
                optimizer.zero_grad()
                loss.backward()
                optimizer.step()
                loss_sum, count = loss_sum + loss.item() * len(labels), count + len(labels)
            network.eval()
            held_sum, right, held = 0.0, 0, 0
            with torch.no_grad():
                for inputs, labels in validation_loader:
                    logits = network(inputs)
                    held_sum += F.cross_entropy(logits, labels).item() * len(labels)
                    right += (logits.argmax(dim=1) == labels).sum().item()
                    held += len(labels)
            print(loss_sum / count, held_sum / held, right / held)

Write the LightningModule with which `Trainer.fit` does the same. A batch is a pair (inputs,
labels): inputs of shape (batch, features), float32; labels of shape (batch,), int64, class
numbers. Batches differ in size. The checks make the Trainer (`accelerator="cpu"`, no logger,
no checkpoints but the one described below) and look at:

- the network's parameters and buffers after training, against those of the loop above;
- what is logged for an epoch: "train_loss", "valid_loss" and "valid_accuracy" (a share, from
  0 to 1), the three numbers that the loop prints, under these names and no others;
- a checkpoint: what `trainer.save_checkpoint` writes, `Classifier.load_from_checkpoint(path,
  network=...)` turns into a module again, with the saved weights and the saved lr. Under
  "hyper_parameters" the file has {"lr": lr}, and no network.
"""

import lightning as L
import torch
from torch import nn


class Classifier(L.LightningModule):
    """A network (batch, features) -> (batch, classes), and how it is trained and measured.

    The network itself is trained, not a copy of it. Write the methods that Lightning asks for.

    >>> module = Classifier(nn.Linear(3, 2), lr=0.1)
    >>> L.Trainer(max_epochs=1).fit(module, train_loader, validation_loader)
    """

    def __init__(self, network: nn.Module, lr: float) -> None:
        """Keep the network and the learning rate."""
        raise NotImplementedError

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        """Return the network's logits.

        >>> Classifier(nn.Linear(3, 2), lr=0.1)(torch.zeros(5, 3)).shape
        torch.Size([5, 2])
        """
        raise NotImplementedError
