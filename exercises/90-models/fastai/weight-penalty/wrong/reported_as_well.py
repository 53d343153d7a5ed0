"""The penalty belongs into `loss_grad` alone: in `loss` it spoils the losses that are reported."""

from fastai.callback.core import Callback

FAILS = ["test_the_reported_losses_are_without_it"]
SEE = "fastai-loss-grad"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def before_backward(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss_grad = self.loss_grad + penalty
        self.learn.loss = self.loss_grad.detach()
        self.penalties.append(penalty.item())
