"""Checks: beside torch.optim.RMSprop over several steps, one option after the other."""

import pytest
import torch
from torch import nn

DTYPES = [torch.float32, torch.float64]
SHAPES = [(2, 3), (4,), ()]


def gradient_for(p, scale=1.0):
    """A random gradient no entry of which is near 0."""
    return scale * (0.3 + torch.rand_like(p)) * torch.randn_like(p).sign()


def march(solution, steps, dtype=torch.float32, skip=(), scale=1.0, **options):
    """Take the same steps with the learner's RMSprop and with torch's; compare after each.

    `skip` holds pairs (step, parameter) that get no gradient.
    """
    given = [nn.Parameter(torch.randn(shape, dtype=dtype)) for shape in SHAPES]
    other = [nn.Parameter(p.detach().clone()) for p in given]
    own, theirs = solution.RMSprop(given, **options), torch.optim.RMSprop(other, **options)
    for step in range(steps):
        for i, (p, q) in enumerate(zip(given, other, strict=True)):
            gradient = None if (step, i) in skip else gradient_for(q.detach(), scale)
            p.grad, q.grad = gradient, None if gradient is None else gradient.clone()
        own.step()
        theirs.step()
        for p, q in zip(given, other, strict=True):
            torch.testing.assert_close(
                p.detach(),
                q.detach(),
                rtol=1e-4,
                atol=1e-5,
                msg=f"After step {step + 1} with {options}, a parameter is {p.tolist()}, "
                f"expected {q.tolist()}.",
            )


@pytest.mark.parametrize("scale", [1.0, 1e-7])
def test_the_defaults(solution, scale):
    march(solution, 3, scale=scale)


@pytest.mark.parametrize("alpha", [0.9, 0.2])
def test_one_step(solution, alpha):
    march(solution, 1, lr=0.1, alpha=alpha)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("alpha", [0.9, 0.2])
def test_several_steps(solution, alpha, dtype):
    march(solution, 5, dtype, lr=0.1, alpha=alpha)


def test_an_alpha_of_one_half(solution):
    march(solution, 4, lr=0.1, alpha=0.5)


def test_an_alpha_of_0(solution):
    march(solution, 4, lr=0.1, alpha=0.0)


@pytest.mark.parametrize("scale", [1000.0, 0.001])
def test_the_size_of_the_gradients_does_not_count(solution, scale):
    ends = []
    gradients = [gradient_for(torch.empty(3)) for _ in range(3)]
    for factor in (1.0, scale):
        w = nn.Parameter(torch.tensor([1.0, -2.0, 3.0]))
        optimizer = solution.RMSprop([w], lr=0.1, alpha=0.9, eps=1e-12)
        for gradient in gradients:
            w.grad = factor * gradient
            optimizer.step()
        ends.append(w.detach().clone())
    torch.testing.assert_close(
        ends[1],
        ends[0],
        rtol=1e-3,
        atol=1e-4,
        msg=f"With gradients {scale} times as large, w ends at {ends[1].tolist()}, "
        f"and not at {ends[0].tolist()}.",
    )


@pytest.mark.parametrize("eps", [0.1, 1.0])
def test_eps(solution, eps):
    march(solution, 3, lr=0.1, alpha=0.9, eps=eps)


def test_a_gradient_of_zeros(solution):
    w = nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = solution.RMSprop([w], lr=0.1)
    w.grad = torch.zeros(2)
    optimizer.step()
    assert w.tolist() == [1.0, -2.0], f"A gradient of zeros moves [1, -2] to {w.tolist()}."


@pytest.mark.parametrize("weight_decay", [0.5, 2.0])
def test_weight_decay(solution, weight_decay):
    march(solution, 4, lr=0.1, alpha=0.9, weight_decay=weight_decay)


@pytest.mark.parametrize("momentum", [0.5, 0.9])
def test_momentum(solution, momentum):
    march(solution, 4, lr=0.1, alpha=0.9, momentum=momentum)


@pytest.mark.parametrize("options", [{}, {"momentum": 0.9}])
def test_no_gradient_no_move(solution, options):
    skip = {(0, 1), (1, 1), (2, 0), (2, 1), (3, 2)}
    march(solution, 5, lr=0.1, alpha=0.9, skip=skip, **options)


def test_no_gradient_no_decay(solution):
    w = nn.Parameter(torch.tensor([1.0, -2.0]))
    solution.RMSprop([w], weight_decay=0.5).step()
    assert w.tolist() == [1.0, -2.0], f"Without a gradient, [1, -2] moves to {w.tolist()}."


def test_the_gradients_are_left_alone(solution):
    given = [nn.Parameter(torch.randn(shape)) for shape in SHAPES]
    optimizer = solution.RMSprop(iter(given), momentum=0.9, weight_decay=0.5)
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
