"""Checks: what is registered, what is computed, and that gradients and training reach it."""

import pytest
import torch
from torch import nn


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{what} is {actual}, expected {expected}. {text}"
    )


def expect_parameters(model, starts, call):
    found = dict(model.named_parameters())
    assert sorted(found) == ["a", "b", "c"], (
        f"{call} should have the parameters a, b and c; named_parameters() finds {sorted(found)}."
    )
    for name, start in zip("abc", starts, strict=True):
        parameter = found[name]
        assert isinstance(parameter, nn.Parameter), f"{name} must be an nn.Parameter."
        assert parameter.requires_grad, f"The parameter {name} does not ask for its gradient."
        assert parameter.dtype == torch.float32, f"{name} is {parameter.dtype}, not float32."
        expect(parameter.detach(), torch.tensor(float(start)), f"The parameter {name} of {call}")


@pytest.mark.parametrize("starts", [(2.0, -3.0, 0.5), (0.0, 1.0, 0.0), (-1.5, 0.25, 8.0)])
def test_three_parameters(solution, starts):
    model = solution.Quadratic(*starts)
    expect_parameters(model, starts, f"Quadratic{starts}")


@pytest.mark.parametrize("starts", [(2, -3, 1), (1.0, 2, 5), (3, 0.5, 0)])
def test_whole_numbers(solution, starts):
    model = solution.Quadratic(*starts)
    for name, start in zip("abc", starts, strict=True):
        made = getattr(model, name)
        assert made.dtype == torch.float32, (
            f"Quadratic{starts} has {name} of {made.dtype}, not float32."
        )
        expect(made.detach(), torch.tensor(float(start)), f"{name} of Quadratic{starts}")


@pytest.mark.parametrize("shape", [(5,), (2, 3), (), (0,), (1, 2, 4)])
def test_values(solution, shape):
    x = torch.rand(shape) * 6 - 3
    before = x.clone()
    y = solution.Quadratic(2.0, -3.0, 0.5)(x)
    expected = torch.tensor([2 * v * v - 3 * v + 0.5 for v in before.flatten().tolist()])
    expect(y.detach(), expected.reshape(shape), f"Quadratic(2.0, -3.0, 0.5) of {before}")
    assert torch.equal(x, before), f"The module wrote into x: it was {before}, now it is {x}."


def test_gradients(solution):
    model = solution.Quadratic(2.0, -3.0, 0.5)
    x = torch.tensor([1.0, 2.0, -4.0], requires_grad=True)
    y = model(x)
    assert y.requires_grad, "No graph leads from the result back to the parameters."
    y.sum().backward()
    for name, expected in {"a": 21.0, "b": -1.0, "c": 3.0}.items():
        grad = getattr(model, name).grad
        assert grad is not None, f"No gradient reaches the parameter {name}."
        expect(grad, torch.tensor(expected), f"The gradient of {name}")
    assert x.grad is not None, "No gradient reaches x."
    expect(x.grad, torch.tensor([1.0, 5.0, -19.0]), "The gradient of x")


def test_the_result_follows_the_parameters(solution):
    model = solution.Quadratic(1.0, 1.0, 1.0)
    other = solution.Quadratic(1.0, 1.0, 1.0)
    x = torch.tensor([1.0, 2.0])
    model(x)
    with torch.no_grad():
        for name, value in {"a": -1.0, "b": 10.0, "c": 100.0}.items():
            getattr(model, name).fill_(value)
        changed, unchanged = model(x), other(x)
    expect(changed, torch.tensor([109.0, 116.0]), "The result after a, b, c became -1, 10, 100")
    expect(unchanged, torch.tensor([3.0, 7.0]), "The result of a second, untouched model")
