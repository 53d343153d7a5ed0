"""`self.loss_grad = …` is the callback's own attribute: the learner's, that backward is called on, stays as it was."""

from fastai.callback.core import Callback

FAILS = ["test_the_weights_after_training", "test_biases_are_left_alone", "test_penalties"]
SEE = "fastai-shadow"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.loss_grad = self.loss_grad + penalty
        self.penalties.append(penalty.item())
