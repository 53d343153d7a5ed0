"""Checks: values and gradients against plain formulas and torch's own Huber loss."""

import pytest
import torch
import torch.nn.functional as F
from torch import nn

SHAPES = [(5,), (4, 3), (6, 1), (2, 3, 2), (1,)]
DTYPES = [torch.float32, torch.float64]
PRICES = [3.0, 1.0, 0.25]
DELTAS = [1.0, 0.5, 2.0]


def pair(shape, dtype=torch.float32, seed=0):
    """Predictions and targets, with errors on both sides and of all sizes."""
    numbers = torch.Generator().manual_seed(seed)
    predictions = 3 * torch.randn(shape, dtype=dtype, generator=numbers)
    return predictions, torch.randn(shape, dtype=dtype, generator=numbers)


def expect_number(loss, expected, call):
    kind = type(loss).__name__
    assert isinstance(loss, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert loss.shape == (), f"{call} has shape {tuple(loss.shape)}; a loss is one number, ()."
    assert loss.dtype == expected.dtype, f"{call} is {loss.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        loss.detach(), expected, msg=f"{call} is {loss.item():.6f}, expected {expected.item():.6f}."
    )


def gradient(loss_of, predictions, targets, call):
    """The gradient that arrives at the predictions."""
    predictions = predictions.clone().requires_grad_()
    loss = loss_of(predictions, targets.clone())
    assert loss.requires_grad, f"{call} has lost its graph on the way: no gradient can flow."
    return torch.autograd.grad(loss, predictions)[0]


def expect_gradient(found, expected, call):
    torch.testing.assert_close(
        found, expected, msg=f"The gradient of {call} is {found}, expected {expected}."
    )


def lopsided_by_hand(predictions, targets, price):
    costs = [
        price * (t - p) if p < t else p - t
        for p, t in zip(predictions.flatten().tolist(), targets.flatten().tolist(), strict=True)
    ]
    return torch.tensor(sum(costs) / len(costs), dtype=predictions.dtype)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_lopsided(solution, shape, dtype):
    for seed, price in enumerate(PRICES):
        predictions, targets = pair(shape, dtype, seed)
        expected = lopsided_by_hand(predictions, targets, price)
        loss = solution.lopsided(predictions.clone(), targets.clone(), price)
        expect_number(loss, expected, f"lopsided of shape {shape}, price {price}")
    predictions, targets = pair(shape, dtype, 3)
    expected = lopsided_by_hand(predictions, targets, 3.0)
    loss = solution.lopsided(predictions.clone(), targets.clone())
    expect_number(loss, expected, f"lopsided of shape {shape}, without a price (3)")


@pytest.mark.parametrize("price", PRICES)
@pytest.mark.parametrize("shape", SHAPES)
def test_gradient_of_lopsided(solution, shape, price):
    predictions, targets = pair(shape, seed=4)
    call = f"lopsided of shape {shape}, price {price}"
    slopes = torch.where(predictions < targets, -price, 1.0) / predictions.numel()
    found = gradient(lambda p, t: solution.lopsided(p, t, price), predictions, targets, call)
    expect_gradient(found, slopes, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("shape", SHAPES)
def test_huber(solution, shape, dtype):
    for seed, delta in enumerate(DELTAS):
        predictions, targets = pair(shape, dtype, seed)
        expected = F.huber_loss(predictions, targets, delta=delta)
        loss = solution.Huber(delta)(predictions.clone(), targets.clone())
        expect_number(loss, expected, f"Huber({delta}) of shape {shape}")
    predictions, targets = pair(shape, dtype, 3)
    loss = solution.Huber()(predictions.clone(), targets.clone())
    expect_number(loss, F.huber_loss(predictions, targets), f"Huber() of shape {shape}")


@pytest.mark.parametrize("delta", DELTAS)
@pytest.mark.parametrize("shape", SHAPES)
def test_gradient_of_huber(solution, shape, delta):
    predictions, targets = pair(shape, seed=5)
    call = f"Huber({delta}) of shape {shape}"
    slopes = (predictions - targets).clamp(-delta, delta) / predictions.numel()
    found = gradient(solution.Huber(delta), predictions, targets, call)
    expect_gradient(found, slopes, call)


def test_huber_is_a_module_with_nothing_to_train(solution):
    loss_fn = solution.Huber(delta=0.5)
    assert isinstance(loss_fn, nn.Module), "Huber must be an nn.Module."
    names = [name for name, _ in loss_fn.named_parameters()]
    assert not names, f"Huber has the parameters {names}: an optimizer would train them."


@pytest.mark.parametrize(("left", "right"), [((4, 1), (4,)), ((3,), (1,)), ((2, 3), (3,))])
def test_shapes_that_differ_are_refused(solution, left, right):
    for name, loss_of in (("lopsided", solution.lopsided), ("Huber", solution.Huber())):
        try:
            loss = loss_of(torch.zeros(left), torch.ones(right))
        except ValueError:
            continue
        pytest.fail(f"{name} compares {left} with {right} and says {loss}: raise ValueError.")


def test_the_inputs_are_left_alone(solution):
    for name, loss_of in (("lopsided", solution.lopsided), ("Huber", solution.Huber())):
        predictions, targets = pair((3, 2), seed=6)
        before = predictions.clone(), targets.clone()
        loss_of(predictions, targets)
        assert torch.equal(predictions, before[0]), f"{name} wrote into the predictions."
        assert torch.equal(targets, before[1]), f"{name} wrote into the targets."
