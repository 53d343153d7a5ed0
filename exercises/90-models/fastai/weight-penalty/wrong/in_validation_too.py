"""after_loss happens in validation as well; ask self.training, or use before_backward."""

from fastai.callback.core import Callback

FAILS = ["test_penalties", "test_each_fit_begins_a_new_list", "test_validation_adds_none"]
SEE = "fastai-both-passes"


class WeightPenalty(Callback):
    def __init__(self, strength: float) -> None:
        self.strength = strength

    def before_fit(self):
        self.penalties = []

    def after_loss(self):
        weights = [p for p in self.model.parameters() if p.ndim > 1]
        penalty = self.strength * sum(weight.abs().sum() for weight in weights)
        self.learn.loss_grad = self.loss_grad + penalty
        self.penalties.append(penalty.item())
