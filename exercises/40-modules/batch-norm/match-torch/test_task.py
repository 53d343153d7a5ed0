"""Checks: outputs, running statistics and gradients beside torch's layer, in both modes."""

import pytest
import torch
from torch import nn

NAMES = ("weight", "bias", "running_mean", "running_var")
SHAPES = [(4, 3, 5, 6), (3, 3, 3, 3), (1, 2, 4, 1), (5, 1, 1, 1)]


def images(*shape, dtype=torch.float64):
    """A batch whose channels have different means and spreads."""
    spread = torch.rand(shape[1], 1, 1, dtype=dtype) * 4 + 0.5
    return torch.randn(shape, dtype=dtype) * spread + torch.randn(shape[1], 1, 1, dtype=dtype) * 3


def pair(solution, channels, dtype=torch.float64, **options):
    """The learner's layer and torch's, with the same numbers in both."""
    mine, right = solution.BatchNorm2d(channels, **options), nn.BatchNorm2d(channels, **options)
    state = {name: torch.rand(channels) + 0.5 for name in NAMES}
    mine.load_state_dict(state, strict=False)
    right.load_state_dict(state, strict=False)
    return mine.to(dtype), right.to(dtype)


def expect(actual, expected, call):
    assert isinstance(actual, torch.Tensor), f"{call} is {actual!r}, expected a tensor."
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, rtol=1e-4, atol=1e-5, msg=lambda text: f"{call} is wrong. {text}"
    )


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64])
@pytest.mark.parametrize("shape", SHAPES)
def test_output_in_training(solution, shape, dtype):
    mine, right = pair(solution, shape[1], dtype)
    x = images(*shape, dtype=dtype)
    before = x.clone()
    expect(mine(x).detach(), right(x.clone()).detach(), f"the output for {shape} in train mode")
    assert torch.equal(x, before), "The layer changed its input."


@pytest.mark.parametrize("eps", [1.0, 0.1])
def test_eps(solution, eps):
    for mode in (True, False):
        mine, right = (layer.train(mode) for layer in pair(solution, 3, eps=eps))
        x = images(4, 3, 5, 2)
        expect(mine(x).detach(), right(x).detach(), f"the output with eps={eps}, training={mode}")


def test_default_eps(solution):
    mine, right = pair(solution, 3)
    x = images(4, 3, 5, 2) * 1e-3
    expect(mine(x).detach(), right(x).detach(), "the output where the spread is as small as eps")


def running(solution, name):
    for options in ({}, {"momentum": 0.3}, {"momentum": 1.0}, {"momentum": 0.0}):
        mine, right = pair(solution, 3, **options)
        for batch, shape in enumerate([(4, 3, 5, 6), (2, 3, 1, 1), (1, 3, 2, 3)], start=1):
            x = images(*shape)
            mine(x)
            right(x)
            call = f"{name} after batch {batch} with {options or 'the default momentum'}"
            expect(getattr(mine, name).detach(), getattr(right, name), call)


def test_running_mean(solution):
    running(solution, "running_mean")


def test_running_var(solution):
    running(solution, "running_var")


@pytest.mark.parametrize("shape", [*SHAPES, (1, 3, 1, 1)])
def test_output_in_eval_mode(solution, shape):
    mine, right = (layer.eval() for layer in pair(solution, shape[1]))
    x = images(*shape)
    expect(mine(x).detach(), right(x).detach(), f"the output for {shape} in eval mode")


def test_nothing_changes_in_eval_mode(solution):
    mine, _ = pair(solution, 3)
    before = {name: getattr(mine, name).detach().clone() for name in NAMES}
    mine.eval()(images(4, 3, 5, 6))
    for name in NAMES:
        expect(getattr(mine, name).detach(), before[name], f"{name} after a batch in eval mode")


@pytest.mark.parametrize("channels", [1, 3])
def test_one_number_for_each_channel(solution, channels):
    mine, _ = pair(solution, channels)
    before = mine.running_mean.detach().clone(), mine.running_var.detach().clone()
    with pytest.raises(ValueError):  # noqa: PT011 - any message will do
        mine(images(1, channels, 1, 1))
    expect(mine.running_mean.detach(), before[0], "running_mean after the ValueError")
    expect(mine.running_var.detach(), before[1], "running_var after the ValueError")


@pytest.mark.parametrize("training", [True, False])
def test_gradients(solution, training):
    layers = [layer.train(training) for layer in pair(solution, 3)]
    x = images(4, 3, 2, 5)
    inputs = [x.clone().requires_grad_() for _ in layers]
    slope = torch.randn(x.shape, dtype=x.dtype)
    for layer, given in zip(layers, inputs, strict=True):
        made = layer(given)
        assert made.requires_grad, "The output is cut off from the graph."
        made.backward(slope)
    for name, mine, right in (
        ("x", *inputs),
        ("weight", layers[0].weight, layers[1].weight),
        ("bias", layers[0].bias, layers[1].bias),
    ):
        assert mine.grad is not None, f"No gradient reaches {name} (training={training})."
        expect(mine.grad, right.grad, f"the gradient of {name} (training={training})")


def test_running_statistics_carry_no_graph(solution):
    mine, _ = pair(solution, 3)
    x = images(4, 3, 5, 6).requires_grad_()
    for _ in range(2):
        mine(x).sum().backward()
    for name in ("running_mean", "running_var"):
        assert not getattr(mine, name).requires_grad, f"{name} requires a gradient, or has a graph."


def test_state(solution):
    layer = solution.BatchNorm2d(3)
    layer(images(4, 3, 5, 6, dtype=torch.float32))
    assert sorted(layer.state_dict()) == sorted(NAMES), (
        f"The state dict should hold {NAMES}, and holds {tuple(layer.state_dict())}."
    )
    learnt = sorted(name for name, _ in layer.named_parameters())
    assert learnt == ["bias", "weight"], f"The parameters are {learnt}, expected bias and weight."


def test_a_new_layer(solution):
    layer, right = solution.BatchNorm2d(4), nn.BatchNorm2d(4)
    for name in NAMES:
        expect(
            getattr(layer, name).detach(), getattr(right, name).detach(), f"{name} of a new layer"
        )


def test_written_by_hand(solution, count_ops):
    mine, _ = pair(solution, 3)
    with count_ops() as ops:
        mine(images(4, 3, 5, 6))
        mine.eval()(images(4, 3, 5, 6))
    ready = [name for name in (*ops.names, *ops.kernels) if "norm" in str(name)]
    assert not ready, f"Write the normalisation yourself; {ready[0]} does it for you."
