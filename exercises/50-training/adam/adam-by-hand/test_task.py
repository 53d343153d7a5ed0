"""Checks: beside torch.optim.Adam and AdamW over several steps, one option after the other."""

import pytest
import torch
from torch import nn

DTYPES = [torch.float32, torch.float64]
SHAPES = [(2, 3), (4,), ()]


def gradient_for(p):
    """A random gradient no entry of which is near 0."""
    return (0.3 + torch.rand_like(p)) * torch.randn_like(p).sign()


def march(solution, steps, dtype=torch.float32, skip=(), decoupled=False, new_lr=None, **options):
    """Take the same steps with the learner's Adam and with torch's; compare after each.

    `skip` holds pairs (step, parameter) that get no gradient; `new_lr` is set after two steps.
    """
    given = [nn.Parameter(torch.randn(shape, dtype=dtype)) for shape in SHAPES]
    other = [nn.Parameter(p.detach().clone()) for p in given]
    options = {"lr": 0.1, **options}
    own = solution.Adam(given, **options, **({"decoupled": True} if decoupled else {}))
    # The weight decay is named: that of AdamW is not 0 by default.
    kind = torch.optim.AdamW if decoupled else torch.optim.Adam
    theirs = kind(other, **{"weight_decay": 0.0, **options})
    for step in range(steps):
        if new_lr is not None and step == 2:
            own.lr = theirs.param_groups[0]["lr"] = new_lr
        for i, (p, q) in enumerate(zip(given, other, strict=True)):
            gradient = None if (step, i) in skip else gradient_for(q.detach())
            p.grad, q.grad = gradient, None if gradient is None else gradient.clone()
        own.step()
        theirs.step()
        for p, q in zip(given, other, strict=True):
            torch.testing.assert_close(
                p.detach(),
                q.detach(),
                rtol=1e-4,
                atol=1e-5,
                msg=f"After step {step + 1} with {options}, decoupled={decoupled}, a parameter "
                f"is {p.tolist()}, expected {q.tolist()}.",
            )


def test_the_first_step(solution):
    march(solution, 1)
    march(solution, 1, lr=0.5, betas=(0.5, 0.9))


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("betas", [(0.9, 0.999), (0.5, 0.9), (0.0, 0.9), (0.9, 0.0)])
def test_several_steps(solution, betas, dtype):
    march(solution, 5, dtype, betas=betas)


def test_equal_betas(solution):
    march(solution, 4, betas=(0.8, 0.8))


def test_in_the_long_run_each_step_is_lr(solution):
    w = nn.Parameter(torch.zeros(3))
    optimizer = solution.Adam([w], lr=0.1, betas=(0.6, 0.9))
    for _ in range(100):
        before = w.detach().clone()
        w.grad = torch.tensor([50.0, 1.0, -0.02])
        optimizer.step()
    move = before - w.detach()
    torch.testing.assert_close(
        move,
        torch.tensor([0.1, 0.1, -0.1]),
        rtol=1e-2,
        atol=0,
        msg=f"Gradients that stay as they are move w by {move.tolist()} in step 100, with lr=0.1.",
    )


@pytest.mark.parametrize("eps", [0.1, 1.0])
def test_eps(solution, eps):
    march(solution, 3, eps=eps)


def test_the_defaults(solution):
    for decoupled in (False, True):
        w, v = nn.Parameter(torch.tensor([1.0, -2.0])), nn.Parameter(torch.tensor([1.0, -2.0]))
        own = solution.Adam([w], decoupled=decoupled) if decoupled else solution.Adam([w])
        theirs = torch.optim.Adam([v])
        for gradient in ([2.0, -2e-8], [-1.0, 1e-8], [3.0, 3e-8]):
            w.grad, v.grad = torch.tensor(gradient), torch.tensor(gradient)
            own.step()
            theirs.step()
        torch.testing.assert_close(
            w.detach(),
            v.detach(),
            rtol=1e-5,
            atol=1e-6,
            msg=f"With the defaults, [1, -2] moves to {w.tolist()}, expected {v.tolist()}.",
        )


@pytest.mark.parametrize("weight_decay", [0.5, 2.0])
def test_decay_of_adam(solution, weight_decay):
    march(solution, 4, weight_decay=weight_decay)


@pytest.mark.parametrize("weight_decay", [0.5, 2.0])
def test_decay_of_adamw(solution, weight_decay):
    march(solution, 4, weight_decay=weight_decay, decoupled=True)


def test_lr_may_change(solution):
    march(solution, 4, new_lr=0.01, weight_decay=0.5, decoupled=True)


@pytest.mark.parametrize("decoupled", [False, True])
def test_no_gradient_no_move(solution, decoupled):
    w = nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = solution.Adam([w], lr=0.1, weight_decay=0.5, decoupled=decoupled)
    w.grad = torch.tensor([1.0, 1.0])
    optimizer.step()
    before = w.tolist()
    w.grad = None
    optimizer.step()
    assert w.tolist() == before, f"Without a gradient, {before} moves to {w.tolist()}."


def test_each_parameter_has_its_own_count(solution):
    march(solution, 5, skip={(0, 1), (1, 1), (2, 0), (2, 1), (3, 2)})


def test_the_gradients_are_left_alone(solution):
    given = [nn.Parameter(torch.randn(shape)) for shape in SHAPES]
    optimizer = solution.Adam(iter(given), weight_decay=0.5)
    seen = []
    for step in range(3):
        for p in given:
            p.grad = torch.randn_like(p)
            seen.append((step + 1, p.grad, p.grad.clone()))
        before = [p.detach().clone() for p in given]
        optimizer.step()
        for p, old in zip(given, before, strict=True):
            assert not torch.equal(p.detach(), old), f"Step {step + 1} moved nothing."
            assert p.grad is not None, "step took a gradient away."
        for made, gradient, values in seen:
            assert torch.equal(gradient, values), (
                f"The gradient of step {made} was {values.tolist()}, and after step {step + 1} "
                f"it is {gradient.tolist()}."
            )
