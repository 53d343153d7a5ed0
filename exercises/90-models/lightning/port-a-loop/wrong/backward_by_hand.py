"""The Trainer calls backward and step; done a second time, the graph is gone."""

import lightning as L
import torch
import torch.nn.functional as F
from torch import nn

FAILS = ["test_the_network_after_training", "test_train_loss", "test_valid_loss", "test_valid_accuracy", "test_no_other_names_are_logged", "test_a_checkpoint_becomes_a_module_again"]
SEE = "lightning-backward-twice"
RAISES = "RuntimeError"


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
        loss.backward()
        self.log("train_loss", loss, on_step=False, on_epoch=True)
        return loss

    def validation_step(self, batch, batch_idx):
        inputs, labels = batch
        logits = self(inputs)
        self.log("valid_loss", F.cross_entropy(logits, labels))
        self.log("valid_accuracy", (logits.argmax(dim=1) == labels).float().mean())

    def configure_optimizers(self):
        return torch.optim.SGD(self.parameters(), lr=self.hparams.lr, momentum=0.9)
