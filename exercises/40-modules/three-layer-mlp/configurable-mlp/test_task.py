"""Checks: the parts of every configuration, what they compute, and real digits."""

import math
from itertools import pairwise

import pytest
import torch
import torch.nn.functional as F
from torchvision.datasets import MNIST

CONFIGURATIONS = [(6, [5], 2), (4, [3, 7], 5), (3, [], 4), (5, [4, 4, 4, 4], 1)]


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} is not right. {text}"
    )


def shapes_of(n_in, hidden, n_out, bias):
    names = [f"hidden{number}" for number in range(1, len(hidden) + 1)] + ["scores"]
    shapes = {}
    for name, (before, after) in zip(names, pairwise([n_in, *hidden, n_out]), strict=True):
        shapes[f"layers.{name}.weight"] = (after, before)
        if bias:
            shapes[f"layers.{name}.bias"] = (after,)
    return shapes


def expect_parameters(model, expected, call):
    found = {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
    assert found == expected, f"{call} has the parameters {found}, expected {expected}."


def by_hand(model, x, function):
    """Return what each layer hands on, by its name."""
    x, found = x.reshape(len(x), math.prod(x.shape[1:])), {}
    for name, layer in model.layers.items():
        x = F.linear(x, layer.weight, layer.bias)
        x = x if name == "scores" else function(x)
        found[name] = x.detach()
    return found


def make(solution, configuration, **options):
    n_in, hidden, n_out = configuration
    return solution.MLP(n_in, list(hidden), n_out, **options)


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_layers(solution, configuration):
    n_in, hidden, n_out = configuration
    given = list(hidden)
    model = solution.MLP(n_in, given, n_out)
    expect_parameters(model, shapes_of(n_in, hidden, n_out, True), f"MLP{configuration}")
    assert given == hidden, f"MLP changed the list {hidden} to {given}."


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_no_bias(solution, configuration):
    model = make(solution, configuration, bias=False)
    expected = shapes_of(*configuration, False)
    expect_parameters(model, expected, f"MLP{configuration} with bias=False")
    for init in ("kaiming", "xavier"):
        model = make(solution, configuration, bias=False, init=init)
        expect_parameters(model, expected, f"MLP{configuration} with bias=False, init={init!r}")


def check_scores(solution, configuration, function, **options):
    model = make(solution, configuration, **options)
    x = torch.randn(8, configuration[0]) * 2
    before = x.clone()
    expected = by_hand(model, before, function)["scores"]
    expect(model(x).detach(), expected, f"The result of MLP{configuration} with {options}")
    assert torch.equal(x, before), "The model wrote into x."


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_scores_with_relu(solution, configuration):
    check_scores(solution, configuration, lambda x: x.clamp(min=0))


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_scores_with_other_activations(solution, configuration):
    check_scores(solution, configuration, torch.tanh, activation="tanh")
    check_scores(solution, configuration, F.gelu, activation="gelu")


@pytest.mark.parametrize("shape", [(8, 1, 2, 3), (8, 2, 3), (1, 6), (0, 3, 2)])
def test_inputs_of_any_shape(solution, shape):
    model = solution.MLP(6, [5], 2)
    x = torch.randn(shape)
    expected = by_hand(model, x, lambda y: y.clamp(min=0))["scores"]
    expect(model(x).detach(), expected, f"MLP(6, [5], 2) of x {shape}")


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_results(solution, configuration):
    model = make(solution, configuration, activation="tanh")
    x = torch.randn(8, configuration[0])
    expected = by_hand(model, x, torch.tanh)
    made = model.results(x)
    assert list(made) == list(expected), (
        f"results of MLP{configuration} has the names {list(made)}, expected {list(expected)}."
    )
    for name in expected:
        expect(made[name].detach(), expected[name], f"results(x)[{name!r}] of MLP{configuration}")


def expect_value_error(solution, name, **options):
    with pytest.raises(ValueError) as caught:  # noqa: PT011
        solution.MLP(3, [4], 2, **options)
    assert name in str(caught.value), (
        f"The message should have the name {name!r} in it; it is {str(caught.value)!r}."
    )


@pytest.mark.parametrize("activation", ["rleu", "ReLU"])
def test_unknown_activation(solution, activation):
    expect_value_error(solution, activation, activation=activation)


@pytest.mark.parametrize("init", ["kaming", "Xavier"])
def test_unknown_init(solution, init):
    expect_value_error(solution, init, init=init)


LARGE = (400, [300, 500], 200)


def expect_filled(model, spread, largest, call):
    """Compare each weight's spread, and its largest entry in terms of the spread."""
    for name, layer in model.layers.items():
        fan_out, fan_in = layer.weight.shape
        expected, made = spread(fan_in, fan_out), layer.weight.std().item()
        assert abs(made - expected) < 0.03 * expected, (
            f"{call}: the weight of {name} spreads by {made:.5f}, expected about {expected:.5f}."
        )
        reached = layer.weight.abs().max().item() / expected
        assert largest[0] < reached < largest[1], (
            f"{call}: the largest weight of {name} is {reached:.2f} deviations, expected "
            f"between {largest[0]} and {largest[1]}: it is another distribution."
        )


def expect_zero_biases(model, call):
    for name, layer in model.layers.items():
        assert not layer.bias.any(), f"{call}: the bias of {name} is not 0."


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_kaiming(solution, activation):
    model = make(solution, LARGE, activation=activation, init="kaiming")
    call = f"MLP with {activation} and init='kaiming'"
    expect_filled(model, lambda n_in, _: (2 / n_in) ** 0.5, (3.3, 7.5), call)
    expect_zero_biases(model, call)


@pytest.mark.parametrize("activation", ["relu", "tanh"])
def test_xavier(solution, activation):
    model = make(solution, LARGE, activation=activation, init="xavier")
    call = f"MLP with {activation} and init='xavier'"
    expect_filled(model, lambda n_in, n_out: (2 / (n_in + n_out)) ** 0.5, (1.7, 1.75), call)
    expect_zero_biases(model, call)


def test_default_init(solution):
    model = make(solution, LARGE)
    expect_filled(model, lambda n_in, _: (3 * n_in) ** -0.5, (1.7, 1.75), "MLP with the default")
    for name, layer in model.layers.items():
        assert layer.bias.any(), f"With init='default', the bias of {name} is all 0."


@pytest.mark.parametrize("configuration", CONFIGURATIONS)
def test_parameter_count(solution, configuration):
    for bias in (True, False):
        model = make(solution, configuration, bias=bias)
        expected = sum(map(math.prod, shapes_of(*configuration, bias).values()))
        made = model.parameter_count()
        assert made == expected, (
            f"MLP{configuration} with bias={bias} counts {made} parameters, it has {expected}."
        )


def test_parameter_count_without_the_frozen(solution):
    model = solution.MLP(6, [5, 4], 2)
    model.layers["hidden1"].requires_grad_(False)
    made = model.parameter_count(trainable_only=True)
    assert made == 34, f"With hidden1 frozen, 34 numbers can be trained; the model counts {made}."
    assert model.parameter_count() == 69, "Frozen parameters are parameters, too."


def test_real_digits(solution, shared_data):
    digits = MNIST(shared_data / "mnist5k", train=True, download=False)
    x, labels = digits.data[:1000].float() / 255, digits.targets[:1000]
    model = solution.MLP(784, [128, 64], 10)
    loss = F.cross_entropy(model(x), labels)
    assert abs(loss.item() - math.log(10)) < 0.1, (
        f"A new network costs {loss.item():.2f} on real digits; log 10 is {math.log(10):.2f}."
    )
    loss.backward()
    for name, parameter in model.named_parameters():
        reached = parameter.grad is not None and bool(parameter.grad.any())
        assert reached, f"No gradient of real digits reaches {name}."
