"""One flag for the whole model wakes the layers that had been frozen: each module has a mode of its own."""

import torch
from torch import nn

FAILS = ["test_modules_with_modes_of_their_own"]
SEE = "train-eval-modes-restore"


class Predictor:
    def __init__(
        self,
        model: nn.Module,
        classes: list[str],
        mean: float,
        std: float,
        batch_size: int = 64,
    ) -> None:
        self.model, self.classes = model, classes
        self.mean, self.std = mean, std
        self.batch_size = batch_size

    def many(self, images: torch.Tensor) -> list[tuple[str, float]]:
        device = next(self.model.parameters()).device
        was_training = self.model.training
        answers = []
        try:
            self.model.eval()
            with torch.inference_mode():
                for part in images.split(self.batch_size):
                    x = (part.to(device).float() / 255 - self.mean) / self.std
                    best, number = self.model(x).softmax(dim=1).max(dim=1)
                    labels = [self.classes[k] for k in number.tolist()]
                    answers += zip(labels, best.tolist(), strict=True)
        finally:
            self.model.train(was_training)
        return answers

    def one(self, image: torch.Tensor) -> tuple[str, float]:
        return self.many(image.unsqueeze(0))[0]
