"""Checks: the closed form, the losses step by step, and one step by hand."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn


def noisy_line(n, d, seed):
    numbers = torch.Generator().manual_seed(seed)
    x = torch.randn(n, d, generator=numbers)
    weight = 3 * torch.randn(d, generator=numbers)
    return x, x @ weight + 5 + 0.5 * torch.randn(n, generator=numbers)


def least_squares(x, y):
    """The best weights (d,) and constant, in closed form."""
    table = torch.cat([x, torch.ones(len(x), 1)], dim=1).double()
    solution = torch.linalg.lstsq(table, y.double()[:, None]).solution.squeeze(1)
    return solution[:-1].float(), solution[-1].float()


def fit_from(solution, start, x, y, **how):
    """Fit with the random numbers of one start, so that two fits begin alike."""
    torch.manual_seed(start)
    return solution.fit(x.clone(), y.clone(), **how)


@pytest.mark.parametrize(("n", "d", "seed"), [(50, 2, 0), (40, 1, 1), (80, 3, 2)])
def test_fit_finds_what_least_squares_finds(solution, n, d, seed):
    x, y = noisy_line(n, d, seed)
    model, _ = fit_from(solution, seed, x, y, steps=200)
    assert isinstance(model, nn.Linear), f"fit must return an nn.Linear, not {type(model)}."
    assert model.weight.shape == (1, d), f"The weight has shape {tuple(model.weight.shape)}."
    weight, bias = least_squares(x, y)
    found = f"{model.weight.tolist()} and {model.bias.tolist()}"
    right = f"{weight.tolist()} and {bias.item()}"
    text = f"After 200 steps weight and bias are {found}, least squares finds {right}."
    torch.testing.assert_close(model.weight.detach()[0], weight, rtol=0, atol=0.01, msg=text)
    torch.testing.assert_close(model.bias.detach()[0], bias, rtol=0, atol=0.01, msg=text)


@pytest.mark.parametrize("steps", [0, 1, 7])
def test_there_is_one_float_for_each_step(solution, steps):
    x, y = noisy_line(20, 2, 4)
    model, losses = fit_from(solution, 4, x, y, steps=steps)
    assert isinstance(losses, list), f"The losses are a {type(losses).__name__}, not a list."
    assert len(losses) == steps, f"After {steps} steps there are {len(losses)} losses."
    kinds = {type(loss).__name__ for loss in losses}
    assert kinds <= {"float"}, f"The losses are of type {kinds}: keep plain floats."
    assert isinstance(model, nn.Linear), f"fit must return an nn.Linear, not {type(model)}."
    count = len(fit_from(solution, 4, x, y)[1])
    assert count == 200, f"fit(x, y) takes {count} steps, not 200."


@pytest.mark.parametrize(("d", "lr"), [(2, 0.1), (3, 0.02)])
def test_each_loss_is_the_one_its_step_began_with(solution, d, lr):
    x, y = noisy_line(25, d, 5)
    losses = fit_from(solution, 5, x, y, steps=4, lr=lr)[1]
    for step in range(4):
        model = fit_from(solution, 5, x, y, steps=step, lr=lr)[0]
        expected = F.mse_loss(model(x).squeeze(1), y).item()
        found = torch.as_tensor(losses[step]).item()
        assert found == pytest.approx(expected, rel=1e-4), (
            f"Step {step} began with a loss of {expected:.4f}, but losses[{step}] is {found:.4f}."
        )


def expect_step(solution, d, steps, lr=None):
    """Step number `steps` must go down the gradient of the weights before it."""
    x, y = noisy_line(25, d, 6)
    how, lr = ({}, 0.1) if lr is None else ({"lr": lr}, lr)
    before = fit_from(solution, 6, x, y, steps=steps, **how)[0]
    after = fit_from(solution, 6, x, y, steps=steps + 1, **how)[0]
    loss = F.mse_loss(before(x).squeeze(1), y)
    slopes = torch.autograd.grad(loss, [before.weight, before.bias])
    for name, slope in zip(("weight", "bias"), slopes, strict=True):
        found = (getattr(after, name) - getattr(before, name)).detach()
        torch.testing.assert_close(
            found,
            -lr * slope,
            rtol=1e-3,
            atol=1e-5,
            msg=f"Step {steps} changes the {name} by {found}, expected {-lr * slope}.",
        )


def test_the_first_step_goes_lr_times_the_gradient_downhill(solution):
    expect_step(solution, 2, 0)
    expect_step(solution, 3, 0, lr=0.02)


@pytest.mark.parametrize("steps", [1, 4])
def test_later_steps_do_the_same(solution, steps):
    expect_step(solution, 1, steps)


@pytest.mark.parametrize(("n", "d"), [(4, 2), (1, 3), (0, 2), (5, 1), (1, 1)])
def test_predict_returns_a_line(solution, n, d):
    model, x = nn.Linear(d, 1), torch.randn(n, d)
    made = solution.predict(model, x)
    assert made.shape == (n,), f"predict of {n} rows has shape {tuple(made.shape)}."
    expected = (x @ model.weight.detach().T + model.bias.detach()).reshape(n)
    torch.testing.assert_close(made.detach(), expected, msg=f"It is {made}, expected {expected}.")


def test_predictions_have_no_graph(solution):
    made = solution.predict(nn.Linear(2, 1), torch.randn(4, 2))
    assert not made.requires_grad, "The predictions still carry the graph they came from."


def test_the_data_are_left_alone(solution):
    x, y = noisy_line(10, 2, 7)
    before = x.clone(), y.clone()
    solution.predict(solution.fit(x, y, steps=2)[0], x)
    assert x.shape == before[0].shape, f"x now has shape {tuple(x.shape)}."
    assert y.shape == before[1].shape, f"y now has shape {tuple(y.shape)}."
    assert torch.equal(x, before[0]), "The numbers in x have changed."
    assert torch.equal(y, before[1]), "The numbers in y have changed."
