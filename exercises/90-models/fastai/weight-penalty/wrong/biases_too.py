"""Biases have one axis, and are to be left alone."""

from fastai.callback.core import Callback

FAILS = ["test_biases_are_left_alone"]
SEE = "linear-layer-count"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters()]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss_grad = self.loss_grad + penalty
        self.penalties.append(penalty.item())
