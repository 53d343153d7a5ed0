"""`loss` is the copy for the report; what is learnt from is `loss_grad`."""

from fastai.callback.core import Callback

FAILS = ["test_the_weights_after_training", "test_biases_are_left_alone", "test_penalties", "test_the_reported_losses_are_without_it"]
SEE = "fastai-loss-grad"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss = self.loss + penalty
        self.penalties.append(penalty.item())
