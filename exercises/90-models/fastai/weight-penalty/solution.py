"""Reference: right before backward, which happens in training alone."""

from fastai.callback.core import Callback


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss_grad = self.loss_grad + penalty
        self.penalties.append(penalty.item())
