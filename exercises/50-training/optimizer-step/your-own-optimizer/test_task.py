"""Checks: one step, many steps beside torch.optim.SGD, and what must stay as it is."""

import copy

import pytest
import torch
from torch import nn

DTYPES = [torch.float32, torch.float64]


def parameters(dtype=torch.float32):
    """Three parameters of different shapes, each with a gradient."""
    made = [nn.Parameter(torch.randn(shape, dtype=dtype)) for shape in ((2, 3), (4,), ())]
    for p in made:
        p.grad = torch.randn_like(p)
    return made


def expect(actual, expected, what):
    torch.testing.assert_close(
        actual.detach(),
        expected.detach(),
        msg=f"{what} is {actual.tolist()}, expected {expected.tolist()}.",
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("lr", [0.1, 2.0])
def test_one_step(solution, lr, dtype):
    given = parameters(dtype)
    expected = [p.detach() - lr * p.grad for p in given]
    solution.Descent(given, lr=lr).step()
    for p, right in zip(given, expected, strict=True):
        expect(p, right, f"After a step with lr={lr}, a parameter")


def test_the_parameters_themselves_move(solution):
    given = parameters()
    before = [p.detach().clone() for p in given]
    solution.Descent(given, lr=0.1).step()
    for p, old in zip(given, before, strict=True):
        assert not torch.equal(p.detach(), old), (
            f"After a step, the parameter that the caller holds is still {old.tolist()}."
        )


def test_the_step_leaves_the_gradients(solution):
    given = parameters()
    before = [p.grad.clone() for p in given]
    solution.Descent(given, lr=0.1).step()
    for p, gradient in zip(given, before, strict=True):
        assert p.grad is not None, "step wiped a gradient out; only zero_grad does that."
        expect(p.grad, gradient, "After step, a gradient")


def test_a_model_trains_as_with_sgd(solution):
    for seed, lr in ((0, 0.1), (1, 0.02)):
        torch.manual_seed(seed)
        model = nn.Linear(3, 2)
        twin = copy.deepcopy(model)
        x, y = torch.randn(7, 3), torch.randn(7, 2)
        own = solution.Descent(model.parameters(), lr=lr)
        theirs = torch.optim.SGD(twin.parameters(), lr=lr)
        for _ in range(4):
            for net, optimizer in ((model, own), (twin, theirs)):
                optimizer.zero_grad()
                ((net(x) - y) ** 2).mean().backward()
                optimizer.step()
        expect(model.weight, twin.weight, "After 4 steps, the weight")
        expect(model.bias, twin.bias, "After 4 steps, the bias")


def test_lr_may_change(solution):
    w = nn.Parameter(torch.tensor([1.0, -2.0]))
    optimizer = solution.Descent([w], lr=0.5)
    w.grad = torch.tensor([1.0, 4.0])
    optimizer.step()
    assert optimizer.lr == 0.5, f"The attribute lr is {optimizer.lr}, expected 0.5."
    optimizer.lr = 0.25
    optimizer.step()
    expect(w, torch.tensor([0.25, -5.0]), "After a step with lr 0.5 and one with 0.25, w")


def test_no_gradient_no_move(solution):
    given = parameters()
    given[1].grad = None
    before = given[1].detach().clone()
    expected = given[2].detach() - 0.1 * given[2].grad
    optimizer = solution.Descent(given, lr=0.1)
    optimizer.step()
    expect(given[1], before, "A parameter without a gradient")
    expect(given[2], expected, "The parameter after one without a gradient")
    optimizer.zero_grad()


def test_zero_grad(solution):
    given = parameters()
    before = [p.detach().clone() for p in given]
    solution.Descent(iter(given), lr=0.1).zero_grad()
    for p, values in zip(given, before, strict=True):
        assert p.grad is None, f"After zero_grad a gradient is {p.grad}, expected None."
        expect(p, values, "After zero_grad, a parameter")


def test_they_remain_leaves(solution):
    for p in (given := parameters()):
        p.grad = torch.ones_like(p)
    solution.Descent(given, lr=0.1).step()
    for p in given:
        assert p.is_leaf, "After step a parameter is no leaf any more."
        assert p.requires_grad, "After step a parameter requires no gradient any more."
