"""Checks: when it stops, what it counts as better, and what it keeps."""

import copy
import math

import pytest
import torch
from torch import nn

NAN = float("nan")


def network(seed=0):
    torch.manual_seed(seed)
    return nn.Sequential(nn.Linear(3, 4), nn.BatchNorm1d(4), nn.Linear(4, 2))


def train_on(model):
    """Change every parameter and every buffer of the model in place."""
    with torch.no_grad():
        for tensor in model.state_dict().values():
            tensor.add_(1)


def expect_stop(solution, losses, expected, patience, **how):
    """The number of updates until it says stop, or None if it never does."""
    stopper, model = solution.EarlyStopping(patience, **how), network()
    told = [stopper.update(loss, model) for loss in losses]
    found = told.index(True) + 1 if True in told else None
    assert found == expected, (
        f"Patience {patience} {how or ''}, losses {losses}: it stops after epoch {found}, "
        f"expected {expected}."
    )
    return stopper


@pytest.mark.parametrize("patience", [1, 2, 4])
def test_it_stops_when_patience_is_used_up(solution, patience):
    expect_stop(solution, [0.9, 0.5] + [0.6] * 6, 2 + patience, patience)


def test_it_does_not_stop_while_the_loss_falls(solution):
    for patience in (1, 3):
        expect_stop(solution, [0.9, 0.8, 0.7, 0.6, 0.5], None, patience)


def test_an_improvement_starts_the_count_anew(solution):
    expect_stop(solution, [0.9, 1.0, 0.8, 0.9, 0.7, 0.8, 0.9, 0.9], 7, 2)
    expect_stop(solution, [0.9, 1.0, 1.0, 0.8, 0.9, 0.9], None, 3)


def test_losses_are_compared_with_the_best(solution):
    expect_stop(solution, [0.5, 0.9, 0.8, 0.7, 0.6], 4, 3)


def test_an_equal_loss_is_no_improvement(solution):
    expect_stop(solution, [0.5, 0.5, 0.5], 3, 2)


@pytest.mark.parametrize(("min_delta", "expected"), [(0.0, None), (0.08, 7), (0.3, 3)])
def test_min_delta(solution, min_delta, expected):
    losses = [1.0, 0.95, 0.85, 0.8, 0.7, 0.65, 0.64]
    expect_stop(solution, losses, expected, 2, min_delta=min_delta)


def test_nan_is_no_improvement(solution):
    stopper = expect_stop(solution, [0.9, 0.5, NAN, NAN, NAN], 4, 2)
    assert stopper.best_loss == 0.5, f"After losses of nan the best loss is {stopper.best_loss}."
    expect_stop(solution, [NAN, NAN, NAN], 3, 3)


def test_best_loss(solution):
    stopper, model = solution.EarlyStopping(patience=5, min_delta=0.1), network()
    seen = [stopper.best_loss]
    for loss in (0.9, 0.85, 0.7, 0.8, 0.2):
        stopper.update(loss, model)
        seen.append(stopper.best_loss)
    expected = [math.inf, 0.9, 0.9, 0.7, 0.7, 0.2]
    assert seen == expected, f"With min_delta 0.1 best_loss goes {seen}, expected {expected}."


def best_of(solution, losses, best):
    """Train through the losses, restore; return the model and what it should hold."""
    stopper, model = solution.EarlyStopping(patience=10), network(1)
    for epoch, loss in enumerate(losses):
        train_on(model)
        stopper.update(loss, model)
        if epoch == best:
            expected = copy.deepcopy(model.state_dict())
    train_on(model)
    stopper.restore(model)
    return stopper, model, expected


def expect_state(model, expected, names, when):
    state = model.state_dict()
    for name in names:
        assert torch.equal(state[name], expected[name]), (
            f"{when}, `{name}` is {state[name]}, at the best epoch it was {expected[name]}."
        )


@pytest.mark.parametrize(
    ("losses", "best"), [([0.9, 0.4, 0.6], 1), ([0.4, 0.5], 0), ([3.0, 2.0], 1)]
)
def test_restore_brings_the_best_parameters(solution, losses, best):
    _, model, expected = best_of(solution, losses, best)
    names = [name for name, _ in model.named_parameters()]
    expect_state(model, expected, names, f"Restored after the losses {losses}")


@pytest.mark.parametrize(("losses", "best"), [([0.9, 0.4, 0.6], 1), ([0.4, 0.5], 0)])
def test_restore_brings_the_best_buffers(solution, losses, best):
    _, model, expected = best_of(solution, losses, best)
    names = [name for name, _ in model.named_buffers()]
    expect_state(model, expected, names, f"Restored after the losses {losses}")


def test_restore_works_twice(solution):
    stopper, model, expected = best_of(solution, [0.9, 0.4, 0.6], 1)
    train_on(model)
    stopper.restore(model)
    expect_state(model, expected, list(expected), "Restored a second time")


def test_without_an_improvement_the_model_stays(solution):
    stopper, model = solution.EarlyStopping(patience=2), network(2)
    stopper.update(NAN, model)
    train_on(model)
    before = copy.deepcopy(model.state_dict())
    stopper.restore(model)
    expect_state(model, before, list(before), "After nothing but nan, and restore")


def test_update_leaves_the_model_alone(solution):
    stopper, model = solution.EarlyStopping(patience=2), network(3)
    before = copy.deepcopy(model.state_dict())
    for loss in (0.5, 0.6, 0.4):
        stopper.update(loss, model)
    for name, tensor in model.state_dict().items():
        assert torch.equal(tensor, before[name]), f"update has changed `{name}` of the model."
    flags = [parameter.requires_grad for parameter in model.parameters()]
    assert all(flags), "update has frozen parameters of the model."
