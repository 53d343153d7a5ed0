"""Checks: the registered layers, the sums, the choice by name, and gradients where they belong."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{what} is not right. {text}"
    )


def expect_parameters(model, expected, call):
    found = {name: tuple(parameter.shape) for name, parameter in model.named_parameters()}
    assert found == expected, f"{call} has the parameters {found}, expected {expected}."


def by_hand(model, x, activation):
    for layer in model.layers:
        x = x + activation(F.linear(x, layer.weight, layer.bias))
    return x.detach()


@pytest.mark.parametrize(("width", "depth"), [(3, 2), (1, 4), (5, 1), (2, 0)])
def test_residual_has_its_layers(solution, width, depth):
    model = solution.Residual(width, depth)
    expected = {}
    for step in range(depth):
        expected[f"layers.{step}.weight"] = (width, width)
        expected[f"layers.{step}.bias"] = (width,)
    expect_parameters(model, expected, f"Residual({width}, {depth})")


@pytest.mark.parametrize("shape", [(6, 3), (3,), (2, 4, 3), (0, 3)])
@pytest.mark.parametrize("depth", [1, 3])
def test_residual_computes(solution, depth, shape):
    model = solution.Residual(3, depth, nn.ReLU())
    x = torch.randn(shape) * 3
    expected = by_hand(model, x, lambda y: y.clamp(min=0))
    before = x.clone()
    expect(model(x).detach(), expected, f"Residual(3, {depth}, nn.ReLU()) of x {shape}")
    assert torch.equal(x, before), "Residual wrote into x."


def test_residual_without_an_activation(solution):
    model = solution.Residual(3, 2)
    x = torch.randn(6, 3)
    expect(model(x).detach(), by_hand(model, x, lambda y: y), "Residual(3, 2) of x (6, 3)")


def test_residual_with_another_activation(solution):
    activation = nn.PReLU(init=0.5)
    model = solution.Residual(3, 2, activation)
    x = torch.randn(6, 3) * 3
    expected = by_hand(model, x, lambda y: torch.where(y > 0, y, y / 2))
    expect(model(x).detach(), expected, "Residual(3, 2, nn.PReLU(init=0.5)) of x (6, 3)")
    model.eval()
    assert not activation.training, "eval() does not reach the activation that was given."


def test_residual_of_no_layer(solution):
    x = torch.randn(4, 3)
    expect(solution.Residual(3, 0, nn.ReLU())(x), x.clone(), "Residual(3, 0, nn.ReLU()) of x")


QUESTIONS = {"digit": 10, "even": 1, "pair": 2}


def test_heads_are_registered(solution):
    expected = {}
    for name, n in QUESTIONS.items():
        expected[f"heads.{name}.weight"] = (n, 4)
        expected[f"heads.{name}.bias"] = (n,)
    expect_parameters(solution.Heads(4, QUESTIONS), expected, f"Heads(4, {QUESTIONS})")


@pytest.mark.parametrize("name", QUESTIONS)
@pytest.mark.parametrize("shape", [(5, 4), (4,), (2, 3, 4)])
def test_heads_answer_by_name(solution, name, shape):
    model = solution.Heads(4, QUESTIONS)
    x = torch.randn(shape)
    head = model.heads[name]
    expected = F.linear(x, head.weight, head.bias).detach()
    expect(model(x, name).detach(), expected, f"Heads, asked for {name!r}, of x {shape},")


def test_heads_know_their_names(solution):
    model = solution.Heads(4, QUESTIONS)
    with pytest.raises(KeyError):
        model(torch.randn(5, 4), "letter")


def test_only_one_head_computes(solution):
    model = solution.Heads(4, QUESTIONS)
    called = []
    for name in QUESTIONS:
        model.heads[name].register_forward_hook(lambda *_, name=name: called.append(name))
    model(torch.randn(5, 4), "even")
    assert called == ["even"], f"Asked for 'even', the layers {called} computed."
