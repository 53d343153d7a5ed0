"""A callback lives as long as its learner: empty the list in before_fit."""

from fastai.callback.core import Callback

FAILS = ["test_each_fit_begins_a_new_list"]
SEE = "fastai-fits"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss_grad = self.loss_grad + penalty
        self.penalties.append(penalty.item())
