"""Without opt_func it is fastai's own Adam, with weight decay and other constants than torch's."""

from functools import partial

import torch
from fastai.callback import progress  # noqa: F401 (gives every Learner no_bar)
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from fastai.metrics import accuracy
from fastai.optimizer import OptimWrapper
from torch import nn
from torch.utils.data import DataLoader

FAILS = ["test_the_parameters_are_those_of_the_loop", "test_the_learning_rate"]
SEE = "fastai-default-adam"


def make_learner(
    model: nn.Module, train_loader: DataLoader, validation_loader: DataLoader, lr: float
) -> Learner:
    return Learner(
        DataLoaders(train_loader, validation_loader),
        model,
        loss_func=nn.CrossEntropyLoss(),
        metrics=accuracy,
        lr=lr,
    )


def fit(learner: Learner, epochs: int) -> list[tuple[float, float]]:
    with learner.no_bar(), learner.no_logging():
        learner.fit(epochs)
    return [(row[1], row[2]) for row in learner.recorder.values]
