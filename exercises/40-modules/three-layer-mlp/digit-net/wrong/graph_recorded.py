"""A guess is not learnt from: without no_grad every call keeps a graph."""

import torch
from torch import nn

FAILS = ["test_predict_records_no_graph"]
SEE = "no-grad-detach-block"


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

    def forward(self, x: torch.Tensor) -> torch.Tensor:
        return self.layers(x)


def predict(model: nn.Module, images: torch.Tensor) -> torch.Tensor:
    return model(prepare(images)).argmax(dim=1)
