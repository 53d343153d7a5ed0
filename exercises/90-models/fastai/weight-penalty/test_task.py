"""Checks: a Learner with the callback, and a plain loop with the penalty in its loss."""

import copy
from functools import partial

import pytest
import torch
import torch.nn.functional as F
from fastai.callback import progress  # noqa: F401 (gives every Learner no_bar)
from fastai.data.core import DataLoaders
from fastai.learner import Learner
from fastai.optimizer import OptimWrapper
from fastai.torch_core import default_device
from torch import nn
from torch.utils.data import DataLoader, TensorDataset

default_device(use=False)  # the CPU, where the plain loop is


def loader(n, batch_size, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = torch.randn(n, 4, generator=numbers)
    return DataLoader(TensorDataset(x, x[:, :3].exp()), batch_size=batch_size)


def network(seed, bias=False):
    torch.manual_seed(seed)
    layers = [nn.Linear(4, 6, bias=bias), nn.Tanh(), nn.Linear(6, 3, bias=bias)]
    if bias:
        layers.insert(1, nn.LayerNorm(6))
    return nn.Sequential(*layers)


def make_learner(model, seed, lr, callbacks):
    return Learner(
        DataLoaders(loader(13, 5, seed), loader(7, 4, seed + 50)),
        model,
        loss_func=nn.MSELoss(),
        opt_func=partial(OptimWrapper, opt=torch.optim.SGD),
        lr=lr,
        cbs=callbacks,
    )


def fit(learner, epochs):
    with learner.no_bar(), learner.no_logging():
        learner.fit(epochs)


def plain(model, batches, strength, lr, epochs):
    """Train as it should be; return the penalty of each batch."""
    optimizer, penalties = torch.optim.SGD(model.parameters(), lr=lr), []
    for _ in range(epochs):
        for x, y in batches:
            penalty = strength * sum(p.abs().sum() for p in model.parameters() if p.ndim > 1)
            optimizer.zero_grad()
            (F.mse_loss(model(x), y) + penalty).backward()
            optimizer.step()
            penalties.append(penalty.item())
    return penalties


def expect_the_same(solution, seed, strength, bias):
    model = network(seed, bias)
    twin = copy.deepcopy(model)
    plain(twin, loader(13, 5, seed), strength, 0.1, 2)
    fit(make_learner(model, seed, 0.1, solution.WeightPenalty(strength)), 2)
    for (name, found), expected in zip(model.named_parameters(), twin.parameters(), strict=True):
        torch.testing.assert_close(
            found,
            expected,
            rtol=1e-4,
            atol=1e-5,
            msg=f"Trained with strength {strength} `{name}` is {found}, expected {expected}.",
        )


@pytest.mark.parametrize(("seed", "strength"), [(0, 0.05), (1, 0.3), (2, 0.0)])
def test_the_weights_after_training(solution, seed, strength):
    expect_the_same(solution, seed, strength, bias=False)


@pytest.mark.parametrize(("seed", "strength"), [(3, 0.05), (4, 0.2)])
def test_biases_are_left_alone(solution, seed, strength):
    expect_the_same(solution, seed, strength, bias=True)


def test_the_reported_losses_are_without_it(solution):
    model = network(5)
    learners = [
        make_learner(copy.deepcopy(model), 5, 0.0, callbacks)
        for callbacks in (None, solution.WeightPenalty(0.5))
    ]
    for learner in learners:
        fit(learner, 1)
    expected, found = (list(learner.recorder.values[-1])[:2] for learner in learners)
    assert found == pytest.approx(expected, rel=1e-4), (
        f"With a penalty the losses of training and validation are reported as {found}; those "
        f"of the loss function alone are {expected} (lr is 0)."
    )


@pytest.mark.parametrize(("seed", "strength"), [(6, 0.05), (7, 1.5)])
def test_penalties(solution, seed, strength):
    model, callback = network(seed), solution.WeightPenalty(strength)
    expected = plain(copy.deepcopy(model), loader(13, 5, seed), strength, 0.1, 2)
    fit(make_learner(model, seed, 0.1, callback), 2)
    found = list(callback.penalties)
    assert len(found) == len(expected), (
        f"Over 2 epochs of 3 training batches there are {len(found)} penalties, expected 6."
    )
    kinds = {type(value).__name__ for value in found}
    assert kinds == {"float"}, f"penalties holds {kinds}: keep plain floats."
    assert found == pytest.approx(expected, rel=1e-4), f"penalties is {found}, expected {expected}."


def test_each_fit_begins_a_new_list(solution):
    callback = solution.WeightPenalty(0.1)
    learner = make_learner(network(8), 8, 0.1, callback)
    for epochs in (2, 1):
        fit(learner, epochs)
    found = len(callback.penalties)
    assert found == 3, f"After a second fit, of 3 training batches, there are {found} penalties."


def test_validation_adds_none(solution):
    callback = solution.WeightPenalty(0.1)
    learner = make_learner(network(9), 9, 0.1, callback)
    fit(learner, 1)
    before = len(callback.penalties)
    with learner.no_bar(), learner.no_logging():
        learner.validate()
    found = len(callback.penalties)
    assert found in (0, before), (  # it begins with before_fit, which may empty the list
        f"After `fit` there are {before} penalties, after learner.validate() {found}."
    )
