"""Sums and one division at the end of each epoch, logged by the hooks; the optimizer by hand."""

import lightning as L
import torch
import torch.nn.functional as F
from torch import nn


class Classifier(L.LightningModule):
    def __init__(self, network: nn.Module, lr: float) -> None:
        super().__init__()
        self.save_hyperparameters(ignore="network")
        self.network = network
        self.automatic_optimization = False

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.network(x)

    def on_train_epoch_start(self):
        self.train_sums = [0.0, 0]

    def training_step(self, batch, batch_idx):
        x, y = batch
        optimizer = self.optimizers()
        loss = F.cross_entropy(self.network(x), y, label_smoothing=0.1)
        optimizer.zero_grad()
        self.manual_backward(loss)
        optimizer.step()
        self.train_sums[0] += loss.item() * len(y)
        self.train_sums[1] += len(y)

    def on_train_epoch_end(self):
        self.log("train_loss", self.train_sums[0] / self.train_sums[1])

    def on_validation_epoch_start(self):
        self.sums = [0.0, 0.0, 0]

    def validation_step(self, batch, batch_idx):
        x, y = batch
        logits = self.network(x)
        self.sums[0] += F.cross_entropy(logits, y, reduction="sum").item()
        self.sums[1] += (logits.argmax(dim=1) == y).sum().item()
        self.sums[2] += len(y)

    def on_validation_epoch_end(self):
        self.log("valid_loss", self.sums[0] / self.sums[2])
        self.log("valid_accuracy", self.sums[1] / self.sums[2])

    def configure_optimizers(self):
        return torch.optim.SGD(self.network.parameters(), self.hparams.lr, momentum=0.9)
