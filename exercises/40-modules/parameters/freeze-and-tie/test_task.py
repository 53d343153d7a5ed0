"""Checks: who is frozen, whose gradients arrive, and what two tied layers share."""

import pytest
import torch
from torch import nn


class Body(nn.Module):
    def __init__(self):
        super().__init__()
        self.enter = nn.Linear(3, 4)
        self.last = nn.Linear(4, 4)

    def forward(self, x):
        return self.last(self.enter(x))


class Model(nn.Module):
    """Parts with names that begin alike."""

    def __init__(self):
        super().__init__()
        self.header = nn.Linear(3, 3)
        self.body = Body()
        self.head = nn.Linear(4, 2)

    def forward(self, x):
        return self.head(self.body(self.header(x)))


def names_of(model):
    return [name for name, parameter in model.named_parameters() if parameter.requires_grad]


PARTS = ["head", "header", "body", "body.last", "body.enter"]


@pytest.mark.parametrize("part", ["header", "body", "body.last", "body.enter"])
def test_all_others_are_frozen(solution, part):
    model = Model()
    solution.train_only(model, part)
    stray = [name for name in names_of(model) if not name.startswith(f"{part}.")]
    assert not stray, f"After train_only(model, {part!r}), {stray} still train."


@pytest.mark.parametrize("part", PARTS)
def test_the_part_trains(solution, part):
    model = Model()
    solution.train_only(model, part)
    kept = [name for name, _ in model.named_parameters() if name.startswith(f"{part}.")]
    frozen = sorted(set(kept) - set(names_of(model)))
    assert not frozen, f"After train_only(model, {part!r}), {frozen} do not train."


def test_frozen_before(solution):
    model = Model().requires_grad_(False)
    solution.train_only(model, "body.last")
    names = names_of(model)
    assert names == ["body.last.weight", "body.last.bias"], (
        f"After train_only(model, 'body.last') of a frozen model, {names} train."
    )


def test_names_that_begin_alike(solution):
    model = Model()
    solution.train_only(model, "head")
    names = [name for name in names_of(model) if name.startswith("header")]
    assert not names, f"After train_only(model, 'head'), {names} still train."


def test_values_and_gradients_stay(solution):
    model = Model()
    model(torch.randn(5, 3)).square().sum().backward()
    values = {name: p.detach().clone() for name, p in model.named_parameters()}
    grads = {name: p.grad.clone() for name, p in model.named_parameters()}
    solution.train_only(model, "head")
    for name, parameter in model.named_parameters():
        assert torch.equal(parameter, values[name]), f"train_only changed the values of {name}."
        grad = parameter.grad
        assert grad is not None and torch.equal(grad, grads[name]), (  # noqa: PT018
            f"train_only changed the gradient of {name}: it is {grad}."
        )


def test_trainable_leaves_out_the_frozen(solution):
    model = Model()
    model(torch.randn(5, 3)).sum().backward()
    model.body.requires_grad_(False)
    model.head.bias.requires_grad_(False)
    found = solution.trainable(model)
    expected = ["header.weight", "header.bias", "head.weight"]
    assert list(found) == expected, f"trainable finds {list(found)}, expected {expected}."


def test_trainable_before_any_gradient(solution):
    model = Model()
    found = solution.trainable(model)
    everything = dict(model.named_parameters())
    assert list(found) == list(everything), f"trainable finds {list(found)} in a new model."
    for name, parameter in found.items():
        assert parameter is everything[name], f"{name} is a copy, not the parameter itself."


def layers():
    first, second = nn.Linear(3, 4), nn.Linear(3, 4)
    return first, second, first.weight, (first.bias, second.bias)


def test_tied_weights_are_one_parameter(solution):
    first, second, weight, _ = layers()
    solution.tie(first, second)
    assert first.weight is weight, "tie put another parameter into the first layer."
    assert second.weight is weight, "The two layers hold two parameters, each with its gradient."
    x = torch.ones(1, 3)
    (first(x) + 2 * second(x)).sum().backward()
    expected = torch.full((4, 3), 3.0)
    torch.testing.assert_close(
        weight.grad, expected, msg=lambda text: f"The shared gradient is wrong. {text}"
    )


def test_tied_weights_stay_equal(solution):
    first, second, *_ = layers()
    solution.tie(first, second)
    with torch.no_grad():
        first.weight.add_(1.0)
    assert torch.equal(first.weight, second.weight), (
        "After a change of the first layer's weight, the two are no longer equal."
    )


def test_each_keeps_its_bias(solution):
    first, second, _, biases = layers()
    solution.tie(first, second)
    assert first.bias is biases[0], "tie replaced the bias of the first layer."
    assert second.bias is biases[1], "tie replaced the bias of the second layer."
