"""Checks: the line is found, and every single step is the one calculated here by hand."""

import pytest
import torch
from torch import nn


def points(seed, n=40, features=1):
    """Random x in [-1, 1), of shape (n, features), and a y of shape (n, 1) that scatters."""
    torch.manual_seed(seed)
    x = torch.rand(n, features) * 2 - 1
    return x, 3 * x[:, :1] - x[:, -1:] + 0.5 + 0.2 * torch.randn(n, 1)


def start(features=1, lr=0.1):
    """A fresh model and its optimizer."""
    model = nn.Linear(features, 1)
    return model, torch.optim.SGD(model.parameters(), lr=lr)


def by_hand(model, x, y, steps, lr):
    """The weight, the bias and the loss before each step, of gradient descent without torch's."""
    weight, bias, losses = model.weight.detach().clone(), model.bias.detach().clone(), []
    for _ in range(steps):
        error = x @ weight.T + bias - y
        losses.append((error**2).mean().item())
        weight = weight - lr * 2 * (error * x).mean(0, keepdim=True)
        bias = bias - lr * 2 * error.mean(0)
    return weight, bias, losses


def expect_weights(solution, steps):
    for seed, n, features, lr in ((0, 12, 1, 0.1), (1, 5, 3, 0.3), (2, 1, 2, 0.02)):
        x, y = points(seed, n, features)
        model, optimizer = start(features, lr)
        weight, bias, _ = by_hand(model, x, y, steps, lr)
        solution.train(model, optimizer, x, y, steps)
        for name, actual, expected in (
            ("weight", model.weight, weight),
            ("bias", model.bias, bias),
        ):
            text = f"After {steps} step(s) with lr={lr}, the {name} is {actual.tolist()}, "
            text += f"expected {expected.tolist()}."
            torch.testing.assert_close(actual.detach(), expected, rtol=1e-4, atol=1e-5, msg=text)


def test_the_line_is_found(solution):
    for slope, intercept in ((2.0, 1.0), (-3.0, 0.5)):
        x, _ = points(seed=3)
        y = slope * x + intercept
        model, optimizer = start()
        solution.train(model, optimizer, x, y, 200)
        found = (model.weight.item(), model.bias.item())
        assert found == pytest.approx((slope, intercept), abs=0.02), (
            f"After 200 steps the line is {found[0]:.2f} x + {found[1]:.2f}, "
            f"expected {slope} x + {intercept}."
        )


def test_the_first_step(solution):
    expect_weights(solution, steps=1)


def test_the_steps_after_the_first(solution):
    expect_weights(solution, steps=4)


def test_each_loss_is_that_before_its_step(solution):
    for seed, n, features, lr in ((4, 12, 1, 0.1), (5, 5, 3, 0.3)):
        x, y = points(seed, n, features)
        model, optimizer = start(features, lr)
        _, _, expected = by_hand(model, x, y, 4, lr)
        losses = [float(loss) for loss in solution.train(model, optimizer, x, y, 4)]
        assert losses == pytest.approx(expected, rel=1e-4, abs=1e-6), (
            f"The losses of four steps are {losses}, expected {expected}."
        )


def test_one_python_float_for_each_step(solution):
    for steps in (5, 1, 0):
        x, y = points(seed=6)
        given = x.clone(), y.clone()
        losses = solution.train(*start(), x, y, steps)
        assert isinstance(losses, list), f"train returns {losses!r}, expected a list."
        assert len(losses) == steps, f"{steps} step(s) give {len(losses)} losses."
        for loss in losses:
            assert type(loss) is float, f"A loss is {loss!r}, expected a plain Python float."
        assert torch.equal(x, given[0]), "train changed x."
        assert torch.equal(y, given[1]), "train changed y."
