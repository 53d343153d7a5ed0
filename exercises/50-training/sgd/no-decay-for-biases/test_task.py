"""Checks: what every kind of parameter does in a few steps, and who is in the optimizer."""

import pytest
import torch
from torch import nn

CASES = [(0.1, 0.0, 0.5), (0.05, 0.9, 0.1)]


class Net(nn.Module):
    """Parameters with four, two, one and no axes."""

    def __init__(self):
        super().__init__()
        self.conv = nn.Conv2d(1, 2, 3)
        self.lin = nn.Linear(4, 3)
        self.gain = nn.Parameter(torch.tensor(1.5))
        self.shift = nn.Parameter(torch.full((1, 3), 2.0))


def expected_after(p, gradients, lr, momentum, weight_decay):
    """A parameter after some steps of SGD, calculated here."""
    value, buffer = p.detach().clone(), None
    for g in gradients:
        g = g + weight_decay * value
        buffer = g if buffer is None else momentum * buffer + g
        value = value - lr * buffer
    return value


def expect_steps(solution, model, decays, what):
    """Three steps of every parameter for which `decays` says whether it decays."""
    for lr, momentum, weight_decay in CASES:
        optimizer = solution.make_optimizer(model, lr, momentum, weight_decay)
        found = {
            name: [torch.randn_like(p) for _ in range(3)] for name, p in model.named_parameters()
        }
        expected = {
            name: expected_after(p, found[name], lr, momentum, weight_decay * decays(p))
            for name, p in model.named_parameters()
        }
        for step in range(3):
            for name, p in model.named_parameters():
                p.grad = found[name][step].clone()
            optimizer.step()
        for name, p in model.named_parameters():
            if what(p):
                torch.testing.assert_close(
                    p.detach(),
                    expected[name],
                    rtol=1e-4,
                    atol=1e-6,
                    msg=f"After 3 steps with lr={lr}, momentum={momentum} and "
                    f"weight_decay={weight_decay}, {name} of shape {tuple(p.shape)} is "
                    f"{p.tolist()}, expected {expected[name].tolist()}.",
                )


def test_matrices_decay(solution):
    expect_steps(solution, nn.Linear(4, 3), lambda p: p.ndim > 1, lambda p: p.ndim > 1)


def test_more_than_two_axes_decay(solution):
    expect_steps(solution, Net(), lambda p: p.ndim > 1, lambda p: p.ndim > 1)


def test_biases_do_not(solution):
    expect_steps(solution, nn.Linear(4, 3), lambda p: p.ndim > 1, lambda p: p.ndim <= 1)


def test_a_parameter_of_no_axis_does_not(solution):
    expect_steps(solution, Net(), lambda p: p.ndim > 1, lambda p: p.ndim == 0)


def test_a_model_without_biases(solution):
    model = nn.Linear(3, 2, bias=False)
    expect_steps(solution, model, lambda _: True, lambda _: True)


@pytest.mark.parametrize("frozen", [["lin"], ["conv"]])
def test_frozen_parameters_are_left_out(solution, frozen):
    model = Net()
    for name in frozen:
        getattr(model, name).requires_grad_(False)
    optimizer = solution.make_optimizer(model, 0.1, 0.9, 0.5)
    held = {id(p) for group in optimizer.param_groups for p in group["params"]}
    for name, p in model.named_parameters():
        assert (id(p) in held) == p.requires_grad, (
            f"{name} has requires_grad={p.requires_grad}, "
            f"and the optimizer {'holds' if id(p) in held else 'does not hold'} it."
        )
