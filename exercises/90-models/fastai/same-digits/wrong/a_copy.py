"""The model must be trained itself: whoever passes it wants to use it afterwards."""

import copy
from functools import partial

import torch
from fastai.callback import progress  # noqa: F401 (gives every Learner no_bar)
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from fastai.metrics import accuracy
from fastai.optimizer import OptimWrapper
from torch import nn
from torch.utils.data import DataLoader

FAILS = ["test_the_parameters_are_those_of_the_loop", "test_the_learning_rate", "test_the_validation_loss", "test_the_accuracy", "test_it_reads_real_digits"]
SEE = "fastai-the-model"


def make_learner(
    model: nn.Module, train_loader: DataLoader, validation_loader: DataLoader, lr: float
) -> Learner:
    return Learner(
        DataLoaders(train_loader, validation_loader),
        copy.deepcopy(model),
        loss_func=nn.CrossEntropyLoss(),
        opt_func=partial(OptimWrapper, opt=torch.optim.Adam),
        metrics=accuracy,
        lr=lr,
    )


def fit(learner: Learner, epochs: int) -> list[tuple[float, float]]:
    with learner.no_bar(), learner.no_logging():
        learner.fit(epochs)
    return [(row[1], row[2]) for row in learner.recorder.values]
