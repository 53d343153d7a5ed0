"""Checks: beside torch.optim.SGD over several steps, one option after the other."""

import pytest
import torch
from torch import nn

DTYPES = [torch.float32, torch.float64]
SHAPES = [(2, 3), (4,), ()]


def parameters(dtype=torch.float32):
    return [nn.Parameter(torch.randn(shape, dtype=dtype)) for shape in SHAPES]


def twins(given):
    return [nn.Parameter(p.detach().clone()) for p in given]


def march(solution, steps, dtype=torch.float32, lr=0.1, skip=(), new_lr=None, **options):
    """Take the same steps with the learner's SGD and with torch's, and compare after each.

    `skip` holds pairs (step, parameter) that get no gradient; `new_lr` is set after two steps.
    """
    given = parameters(dtype)
    other = twins(given)
    own = solution.SGD(given, lr=lr, **options)
    theirs = torch.optim.SGD(other, lr=lr, **options)
    for step in range(steps):
        if new_lr is not None and step == 2:
            own.lr = theirs.param_groups[0]["lr"] = new_lr
        for i, (p, q) in enumerate(zip(given, other, strict=True)):
            gradient = None if (step, i) in skip else torch.randn_like(q) + 0.5
            p.grad, q.grad = gradient, None if gradient is None else gradient.clone()
        own.step()
        theirs.step()
        for p, q in zip(given, other, strict=True):
            torch.testing.assert_close(
                p.detach(),
                q.detach(),
                rtol=1e-4,
                atol=1e-6,
                msg=f"After step {step + 1} with lr={lr} and {options}, a parameter is "
                f"{p.tolist()}, expected {q.tolist()}.",
            )


@pytest.mark.parametrize("dtype", DTYPES)
def test_without_momentum(solution, dtype):
    march(solution, 3, dtype)
    march(solution, 2, dtype, lr=1.0)


@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_the_first_step(solution, momentum):
    march(solution, 1, momentum=momentum)
    march(solution, 1, lr=0.5, momentum=momentum, dampening=0.5)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_momentum(solution, momentum, dtype):
    march(solution, 5, dtype, momentum=momentum)


@pytest.mark.parametrize("dampening", [0.5, 0.1])
def test_dampening(solution, dampening):
    march(solution, 4, momentum=0.9, dampening=dampening)


@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_nesterov(solution, momentum):
    march(solution, 4, momentum=momentum, nesterov=True)


def test_weight_decay(solution):
    march(solution, 4, weight_decay=0.3)


@pytest.mark.parametrize("more", [{}, {"dampening": 0.5}, {"nesterov": True}])
def test_weight_decay_with_momentum(solution, more):
    march(solution, 4, momentum=0.8, weight_decay=0.3, **more)


def test_lr_changes_the_whole_step(solution):
    march(solution, 4, lr=0.5, new_lr=0.01, momentum=0.9)


@pytest.mark.parametrize("options", [{"momentum": 0.9}, {"momentum": 0.5, "weight_decay": 0.5}])
def test_no_gradient_no_move(solution, options):
    march(solution, 5, skip={(0, 1), (1, 1), (2, 0), (2, 1), (3, 2)}, **options)


def test_the_parameters_of_a_model(solution):
    model = nn.Linear(3, 2)
    optimizer = solution.SGD(model.parameters(), lr=0.5, momentum=0.5)
    for name, p in model.named_parameters():
        before = p.detach().clone()
        for number in (1, 2):
            p.grad = torch.ones_like(p)
            optimizer.step()
            expected = before - (0.5 if number == 1 else 1.25)
            torch.testing.assert_close(
                p.detach(),
                expected,
                msg=f"SGD(model.parameters(), …): after step {number} with a gradient of ones, "
                f"{name} is {p.tolist()}, expected {expected.tolist()}.",
            )
        p.grad = None


@pytest.mark.parametrize("weight_decay", [0.0, 0.1])
def test_the_gradients_are_left_alone(solution, weight_decay):
    given = parameters()
    optimizer = solution.SGD(iter(given), lr=0.1, momentum=0.9, weight_decay=weight_decay)
    seen = []
    for step in range(3):
        for p in given:
            p.grad = torch.randn_like(p)
            seen.append((step + 1, p.grad, p.grad.clone()))
        optimizer.step()
        assert all(p.grad is not None for p in given), "step took a gradient away."
        for made, gradient, values in seen:
            assert torch.equal(gradient, values), (
                f"The gradient of step {made} was {values.tolist()}, and after step {step + 1} "
                f"it is {gradient.tolist()}."
            )
