"""Checks: the numbers' distribution on large weights, and that the parameter stays itself."""

import pytest
import torch
from torch import nn

SHAPES = [(300, 400), (60, 1500), (1500, 60)]


def made_by(function, shape, *args):
    layer = nn.Linear(shape[1], shape[0])
    function(layer.weight, *args)
    return layer.weight.detach()


def expect_close(actual, expected, what, tolerance=0.03):
    assert abs(actual - expected) <= tolerance * abs(expected), (
        f"{what} is {actual:.5f}, expected about {expected:.5f}."
    )


def expect_centred(values, call):
    mean, spread = values.mean().item(), values.std().item()
    assert abs(mean) < 0.03 * spread, f"{call}: the mean is {mean:.5f}, not about 0."


@pytest.mark.parametrize("shape", [(2, 3), (5, 1), (1, 7), (4, 4)])
def test_fans(solution, shape):
    made = tuple(solution.fans(torch.empty(shape)))
    assert made == (shape[1], shape[0]), f"fans of a weight {shape} are {made}."


@pytest.mark.parametrize("shape", SHAPES)
def test_xavier_spread(solution, shape):
    values = made_by(solution.xavier_uniform_, shape)
    call = f"xavier_uniform_ of a weight {shape}"
    expect_centred(values, call)
    expect_close(values.std().item(), (2 / sum(shape)) ** 0.5, f"{call}: the standard deviation")


def test_xavier_is_uniform(solution):
    values = made_by(solution.xavier_uniform_, (300, 400))
    largest, bound = values.abs().max().item(), 3**0.5 * values.std().item()
    expect_close(largest, bound, "xavier_uniform_: the largest entry, as the spread tells,")
    for part in (0.25, 0.5, 0.75):
        share = (values.abs() < part * bound).float().mean().item()
        expect_close(share, part, f"xavier_uniform_: the share of entries below {part} b")


@pytest.mark.parametrize("gain", [5 / 3, 0.5, 3.0])
def test_xavier_gain(solution, gain):
    values = made_by(solution.xavier_uniform_, (300, 400), gain)
    expected = gain * (2 / 700) ** 0.5
    call = f"xavier_uniform_(weight, {gain:.2f})"
    expect_close(values.std().item(), expected, f"{call}: the standard deviation")


@pytest.mark.parametrize("shape", SHAPES)
def test_kaiming_spread(solution, shape):
    values = made_by(solution.kaiming_normal_, shape)
    call = f"kaiming_normal_ of a weight {shape}"
    expect_centred(values, call)
    expect_close(values.std().item(), (2 / shape[1]) ** 0.5, f"{call}: the standard deviation")


def test_kaiming_is_normal(solution):
    values = made_by(solution.kaiming_normal_, (300, 400))
    size = values.abs() / values.std()
    for bound, expected in ((1.0, 0.6827), (2.0, 0.9545)):
        share = (size < bound).float().mean().item()
        expect_close(share, expected, f"kaiming_normal_: the share within {bound} deviations", 0.01)


def test_the_parameter_stays_itself(solution):
    for function in (solution.xavier_uniform_, solution.kaiming_normal_):
        layer = nn.Linear(4, 3)
        weight, before = layer.weight, layer.weight.detach().clone()
        made = function(weight)
        name = function.__name__
        assert made is weight, f"{name} must return the weight that it was given."
        assert not torch.equal(weight, before), f"{name} left the weight as it was."
        assert weight.is_leaf, f"{name} was recorded: the weight is no leaf any more."


def test_it_can_still_be_trained(solution):
    for function in (solution.xavier_uniform_, solution.kaiming_normal_):
        layer = nn.Linear(4, 3)
        function(layer.weight)
        assert layer.weight.requires_grad, (
            f"After {function.__name__} the weight requires no gradient."
        )


def test_drawn_anew(solution):
    for function in (solution.xavier_uniform_, solution.kaiming_normal_):
        layer = nn.Linear(4, 3)
        first = function(layer.weight).detach().clone()
        second = function(layer.weight).detach()
        assert not torch.equal(first, second), f"Two calls of {function.__name__} give the same."
        count = len(first.unique())
        assert count == 12, f"{function.__name__} drew {count} numbers for 12 entries."
