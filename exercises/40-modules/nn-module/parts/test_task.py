"""Checks: the modes of Jitter, and that a Chain's parts are computed, found, called and reached."""

import pytest
import torch
from torch import nn


class Scale(nn.Module):
    def __init__(self, factor):
        super().__init__()
        self.factor = nn.Parameter(torch.tensor(factor))

    def forward(self, x):
        return self.factor * x


class Shift(nn.Module):
    def __init__(self, by):
        super().__init__()
        self.by = nn.Parameter(torch.tensor(by))

    def forward(self, x):
        return x + self.by


def expect(actual, expected, what):
    """Compare type, shape and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), f"{what} must be a tensor, not {actual!r}."
    assert actual.shape == expected.shape, (
        f"{what} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{what} is {actual}, expected {expected}. {text}"
    )


def noise_of(jitter, x):
    y = jitter(x.clone())
    assert isinstance(y, torch.Tensor), f"Jitter must return a tensor, not {y!r}."
    assert y.shape == x.shape, f"Jitter made the shape {tuple(y.shape)} of {tuple(x.shape)}."
    return y.detach() - x.detach()


@pytest.mark.parametrize("amount", [0.25, 3.0, 0.0])
@pytest.mark.parametrize("shape", [(1000,), (20, 50)])
def test_jitter_in_training(solution, amount, shape):
    jitter = solution.Jitter(amount)
    noise = noise_of(jitter, torch.zeros(shape))
    low, high, mean = noise.min().item(), noise.max().item(), noise.mean().item()
    assert low >= 0 and high <= amount, (  # noqa: PT018
        f"Jitter({amount}) added numbers from {low} to {high}; they must lie from 0 to {amount}."
    )
    assert high - low >= 0.9 * amount, (
        f"Jitter({amount}) added numbers from {low} to {high} to 1000 entries: "
        "too much alike to be drawn for each entry."
    )
    assert abs(mean - amount / 2) <= 0.1 * amount, (
        f"Jitter({amount}) adds {mean} on average; uniform numbers give about {amount / 2}."
    )
    again = noise_of(jitter, torch.zeros(shape))
    assert amount == 0 or not torch.equal(noise, again), (
        "Two calls in training added the very same noise."
    )
    expect(jitter(torch.zeros(0, 3)), torch.zeros(0, 3), "Jitter of an empty tensor")


def test_jitter_in_eval(solution):
    x = torch.randn(4, 5)
    jitter = solution.Jitter(0.5).eval()
    expect(jitter(x), x.clone(), "Jitter(0.5).eval() of x")
    noise = noise_of(jitter.train(), x)
    assert noise.max().item() > 0, "After train() following eval(), no noise is added."


def test_jitter_asks_the_mode_alone(solution):
    jitter = solution.Jitter(0.5)
    with torch.no_grad():
        noise = noise_of(jitter, torch.zeros(100))
    assert noise.max().item() > 0, (
        "In training mode under no_grad, Jitter adds no noise; the mode alone should decide."
    )


def test_jitter_lets_gradients_through(solution):
    jitter = solution.Jitter(0.5)
    names = [name for name, _ in jitter.named_parameters()]
    assert names == [], f"Jitter should have no parameters; it has {names}."
    for mode, module in {"training": jitter.train(), "eval": jitter.eval()}.items():
        x = torch.ones(2, 3, requires_grad=True)
        (module.train(mode == "training")(x) * 2).sum().backward()
        assert x.grad is not None, f"In {mode} mode, no gradient reaches x."
        expect(x.grad, torch.full((2, 3), 2.0), f"The gradient of x in {mode} mode")


def test_x_is_left_alone(solution):
    x = torch.ones(3, 2)
    solution.Jitter(0.5)(x)
    expect(x, torch.ones(3, 2), "x, after Jitter was called with it,")


@pytest.mark.parametrize(("factor", "by"), [(3.0, 1.0), (-2.0, 0.5)])
def test_chain_computes(solution, factor, by):
    x = torch.randn(2, 3)
    made = solution.Chain(Scale(factor), Shift(by))(x)
    expect(made.detach(), factor * x + by, f"Chain(times {factor}, plus {by}) of x")
    made = solution.Chain(Shift(by), Scale(factor))(x)
    expect(made.detach(), factor * (x + by), f"Chain(plus {by}, times {factor}) of x")


def test_chain_registers_its_parts(solution):
    first, second = Scale(2.0), Shift(1.0)
    chain = solution.Chain(first, solution.Chain(Scale(3.0), second))
    found = dict(chain.named_parameters())
    expected = ["first.factor", "second.first.factor", "second.second.by"]
    assert sorted(found) == expected, (
        f"A chain in a chain should have the parameters {expected}; it has {sorted(found)}."
    )
    assert found["first.factor"] is first.factor, "The chain's first part is a copy."
    assert found["second.second.by"] is second.by, "The chain's second part is a copy."


def test_chain_calls_its_parts(solution):
    first, second = Scale(2.0), Shift(1.0)
    chain, called = solution.Chain(first, second), []
    first.register_forward_hook(lambda *_: called.append("first"))
    second.register_forward_hook(lambda *_: called.append("second"))
    chain(torch.ones(2))
    assert called.count("first") == 1, f"first's hook ran {called.count('first')} times, not once."
    assert called.count("second") == 1, (
        f"second's hook ran {called.count('second')} times, not once."
    )


def test_eval_reaches_the_parts(solution):
    x = torch.ones(50)
    chain = solution.Chain(Scale(2.0), solution.Jitter(0.5))
    chain.eval()
    expect(chain(x).detach(), torch.full((50,), 2.0), "Chain(times 2, Jitter(0.5)).eval() of ones")
    chain.train()
    high = chain(x).max().item()
    assert high > 2, f"After train(), Jitter in the chain adds no noise: the most is {high}."
