"""Checks: every layer's numbers, what must be left alone, and measured spreads."""

import pytest
import torch
from torch import nn


class Block(nn.Module):
    def __init__(self, n_in, n_out, bias=True):
        super().__init__()
        self.scale = nn.Parameter(torch.tensor([0.5, 7.0]))
        self.layer = nn.Linear(n_in, n_out, bias=bias)
        self.activation = nn.PReLU(3)


class Model(nn.Module):
    """Layers at three levels, one of them without a bias."""

    def __init__(self, bias=True):
        super().__init__()
        self.enter = nn.Linear(400, 300)
        self.middle = nn.Sequential(Block(300, 500), nn.Sequential(Block(500, 200, bias)))
        self.head = nn.Linear(200, 600)


def layers_of(model):
    return {name: m for name, m in model.named_modules() if isinstance(m, nn.Linear)}


def expect_close(actual, expected, what):
    assert abs(actual - expected) <= 0.03 * expected, (
        f"{what} is {actual:.5f}, expected about {expected:.5f}."
    )


def check_weights(model, spread, largest):
    """Compare the spread of each weight, and its largest entry in terms of the spread."""
    for name, layer in layers_of(model).items():
        values, expected = layer.weight.detach(), spread(*reversed(layer.weight.shape))
        what = f"the weight of {name or 'the model'} {tuple(values.shape)}"
        expect_close(values.std().item(), expected, f"The standard deviation of {what}")
        reached = values.abs().max().item() / expected
        low, high = largest
        assert low < reached < high, (
            f"The largest entry of {what} is {reached:.2f} deviations: "
            f"for this distribution it should lie between {low} and {high}."
        )


def for_relu(fan_in, _):
    return (2 / fan_in) ** 0.5


def for_tanh(fan_in, fan_out):
    return 5 / 3 * (2 / (fan_in + fan_out)) ** 0.5


def test_weights_for_relu(solution):
    model = Model()
    solution.initialise(model, "relu")
    check_weights(model, for_relu, largest=(3.3, 7.5))


def test_weights_for_tanh(solution):
    model = Model()
    solution.initialise(model, "tanh")
    check_weights(model, for_tanh, largest=(1.7, 1.75))


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_biases_are_zero(solution, activation):
    model = Model()
    solution.initialise(model, activation)
    for name, layer in layers_of(model).items():
        largest = layer.bias.abs().max().item()
        assert largest == 0, f"The bias of {name} should be 0, but has an entry of size {largest}."


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_a_layer_without_a_bias(solution, activation):
    model = Model(bias=False)
    solution.initialise(model, activation)
    check_weights(model, for_relu if activation == "relu" else for_tanh, largest=(1.7, 7.5))


def test_a_model_that_is_a_layer(solution):
    layer = nn.Linear(400, 300)
    solution.initialise(layer, "relu")
    check_weights(layer, for_relu, largest=(3.3, 7.5))


def test_other_parameters_stay(solution):
    model = Model()
    linear = {id(p) for layer in layers_of(model).values() for p in layer.parameters()}
    others = {n: p for n, p in model.named_parameters() if id(p) not in linear}
    before = {name: parameter.detach().clone() for name, parameter in others.items()}
    solution.initialise(model, "relu")
    for name, parameter in others.items():
        assert torch.equal(parameter, before[name]), f"{name} belongs to no linear layer."


def test_the_parameters_stay_themselves(solution):
    model = Model()
    model.enter.requires_grad_(False)
    before = {name: (id(p), p.requires_grad) for name, p in model.named_parameters()}
    solution.initialise(model, "tanh")
    for name, parameter in model.named_parameters():
        same, flag = before[name]
        assert id(parameter) == same, f"{name} was replaced by another parameter."
        assert parameter.requires_grad == flag, f"{name}.requires_grad was {flag}."
        assert parameter.is_leaf, f"The filling of {name} was recorded: it is no leaf any more."


def by_hand(layers, activation, x):
    found = []
    for layer in layers:
        x = activation(x @ layer.weight.T + layer.bias)
        values = x.detach().flatten()
        found.append((values - values.mean()).square().sum().div(len(values) - 1).sqrt().item())
    return found


@pytest.mark.parametrize("name", ["relu", "tanh"])
@pytest.mark.parametrize("sizes", [[6, 5, 4], [3, 8], [4, 4, 4, 4, 4]])
def test_spreads(solution, sizes, name):
    activation = getattr(torch, name)
    layers = [nn.Linear(*pair) for pair in zip(sizes, sizes[1:])]  # noqa: B905, RUF007
    x = torch.randn(20, sizes[0]) * 3
    expected = by_hand(layers, activation, x)
    made = solution.spreads(layers, activation, x.clone())
    torch.testing.assert_close(
        torch.tensor(made),
        torch.tensor(expected),
        rtol=1e-4,
        atol=1e-6,
        msg=lambda _: f"The spreads behind {name} are {made}, expected {expected}.",
    )


def test_spreads_are_plain_numbers(solution):
    made = solution.spreads([nn.Linear(3, 4), nn.Linear(4, 2)], torch.tanh, torch.randn(5, 3))
    kinds = [type(number).__name__ for number in made]
    assert kinds == ["float", "float"], f"spreads returns {kinds} for two layers."


def test_spreads_leave_no_graph(solution, saved_bytes):
    layers, x = [nn.Linear(30, 40), nn.Linear(40, 20)], torch.randn(50, 30)
    before = x.clone()
    with saved_bytes() as saved:
        solution.spreads(layers, torch.tanh, x)
    assert saved.total == 0, f"{saved.total} bytes are kept for a backward that never comes."
    assert torch.equal(x, before), "spreads wrote into x."
