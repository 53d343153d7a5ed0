"""With batch_size=1 every batch counts the same, and a short last one too much."""

import lightning as L
import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_valid_loss", "test_valid_accuracy"]
SEE = "lightning-log-weighted"


class Classifier(L.LightningModule):
    def __init__(self, network: nn.Module, lr: float) -> None:
        super().__init__()
        self.save_hyperparameters(ignore=["network"])
        self.network = network

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.network(x)

    def training_step(self, batch, batch_idx):
        inputs, labels = batch
        loss = F.cross_entropy(self(inputs), labels, label_smoothing=0.1)
        self.log("train_loss", loss, on_step=False, on_epoch=True)
        return loss

    def validation_step(self, batch, batch_idx):
        inputs, labels = batch
        logits = self(inputs)
        self.log("valid_loss", F.cross_entropy(logits, labels), batch_size=1)
        self.log("valid_accuracy", (logits.argmax(dim=1) == labels).float().mean(), batch_size=1)

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.hparams.lr, momentum=0.9)
