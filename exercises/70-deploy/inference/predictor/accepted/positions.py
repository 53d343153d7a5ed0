"""Positions instead of split, probabilities collected and joined, a context for the modes."""

from contextlib import contextmanager

import torch


@contextmanager
def answering(model):
    awake = [module for module in model.modules() if module.training]
    model.train(False)
    try:
        with torch.no_grad():
            yield
    finally:
        for module in awake:
            module.training = True


class Predictor:
    def __init__(self, model, classes, mean, std, batch_size=64):
        self.model, self.classes, self.size = model, tuple(classes), batch_size
        self.shift, self.scale = 255 * mean, 255 * std

    def shares(self, images):
        parts = []
        with answering(self.model):
            like = next(iter(self.model.parameters()))
            for start in range(0, len(images), self.size):
                raw = images[start : start + self.size].to(like.device, torch.float32)
                logits = self.model(raw.sub_(self.shift).div_(self.scale))
                parts.append(torch.softmax(logits, dim=-1).cpu())
        return torch.cat(parts)

    def many(self, images):
        shares = self.shares(images)
        return [(self.classes[row.argmax().item()], row.max().item()) for row in shares.unbind(0)]

    def one(self, image):
        (answer,) = self.many(image[None])
        return answer
