"""The rate as a hyperparameter by name, a loss module, and metrics logged in one go."""

import lightning.pytorch as pl
import torch
from torch import nn


class Classifier(pl.LightningModule):
    def __init__(self, network: nn.Module, lr: float) -> None:
        super().__init__()
        self.save_hyperparameters("lr")
        self.model, self.lr = network, lr
        self.smooth, self.plain = nn.CrossEntropyLoss(label_smoothing=0.1), nn.CrossEntropyLoss()

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.model(x)

    def training_step(self, batch):
        loss = self.smooth(self.model(batch[0]), batch[1])
        self.log_dict({"train_loss": loss.detach()}, on_step=False, on_epoch=True)
        return {"loss": loss}

    def validation_step(self, batch):
        x, y = batch
        logits = self.model(x)
        share = (logits.max(dim=1).indices == y).sum() / y.numel()
        self.log_dict({"valid_loss": self.plain(logits, y), "valid_accuracy": share})

    def configure_optimizers(self):
        return {"optimizer": torch.optim.SGD(self.model.parameters(), self.lr, momentum=0.9)}
