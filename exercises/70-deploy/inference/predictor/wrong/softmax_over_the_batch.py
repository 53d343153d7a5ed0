"""softmax over axis 0 compares images with each other: the shares of one image's classes are along axis 1."""

import torch
from torch import nn

FAILS = [
    "test_answers_in_the_order_of_the_images",
    "test_the_model_answers_in_eval_mode",
    "test_one_image",
]
SEE = "inference-softmax-axis"


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
        modes = [module.training for module in self.model.modules()]
        answers = []
        try:
            self.model.eval()
            with torch.inference_mode():
                for part in images.split(self.batch_size):
                    x = (part.to(device).float() / 255 - self.mean) / self.std
                    best, number = self.model(x).softmax(dim=0).max(dim=1)
                    labels = [self.classes[k] for k in number.tolist()]
                    answers += zip(labels, best.tolist(), strict=True)
        finally:
            for module, training in zip(self.model.modules(), modes, strict=True):
                module.training = training
        return answers

    def one(self, image: torch.Tensor) -> tuple[str, float]:
        return self.many(image.unsqueeze(0))[0]
