"""Weights that are all zero get no gradient but in the last bias."""

import torch
from torch import nn

FAILS = ["test_gradients_reach_every_layer", "test_it_can_learn", "test_logits_may_be_negative"]
SEE = "initialisation-all-equal"


def prepare(images: torch.Tensor) -> torch.Tensor:
    return images.to(torch.float32) / 255


class DigitNet(nn.Module):
    def __init__(self) -> None:
        super().__init__()
        self.layers = nn.Sequential(
            nn.Flatten(),
            nn.Linear(28 * 28, 200),
            nn.ReLU(),
            nn.Linear(200, 50),
            nn.ReLU(),
            nn.Linear(50, 10),
        )

        for parameter in self.parameters():
            nn.init.zeros_(parameter)

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.layers(x)


def predict(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    with torch.no_grad():
        return model(prepare(images)).argmax(dim=1)
