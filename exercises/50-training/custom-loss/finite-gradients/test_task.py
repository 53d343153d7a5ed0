"""Checks: values, gradients, and both at the places where a careless formula breaks."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
GAMMAS = [2.0, 0.0, 1.0, 3.5]


def normal(*shape, dtype=torch.float32, seed=0):
    return torch.randn(shape, dtype=dtype, generator=torch.Generator().manual_seed(seed))


def expect_number(loss, expected, call):
    kind = type(loss).__name__
    assert isinstance(loss, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert loss.shape == (), f"{call} has shape {tuple(loss.shape)}; a loss is one number, ()."
    assert loss.dtype == expected.dtype, f"{call} is {loss.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        loss.detach(), expected, msg=f"{call} is {loss.item()}, expected {expected.item()}."
    )


def expect_gradient(loss_of, x, expected, call):
    """Compare the gradient at x with what it should be."""
    x = x.clone().requires_grad_()
    loss = loss_of(x)
    assert loss.requires_grad, f"{call} has lost its graph on the way: no gradient can flow."
    found = torch.autograd.grad(loss, x)[0]
    torch.testing.assert_close(
        found, expected, msg=f"The gradient of {call} is {found}, expected {expected}."
    )


def distance_by_hand(predictions, targets):
    pairs = zip(predictions.tolist(), targets.tolist(), strict=True)
    distances = [math.dist(point, truth) for point, truth in pairs]
    return torch.tensor(sum(distances) / len(distances), dtype=predictions.dtype)


def focal_by_hand(logits, targets, gamma):
    """The formula in float64, which has room for logits up to 30."""
    z = torch.where(targets == 1, logits, -logits).double()
    p = 1 / (1 + torch.exp(-z))
    return ((1 / (1 + torch.exp(z))) ** gamma * -torch.log(p)).mean()


def examples(n, seed, dtype=torch.float32):
    targets = (torch.arange(n) % 3 == 0).to(dtype)
    return 3 * normal(n, dtype=dtype, seed=seed), targets


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d"), [(4, 2), (2, 5), (3, 3), (1, 2), (5, 1)])
def test_mean_distance(solution, n, d, dtype):
    gaps, targets = normal(n, d, dtype=dtype), normal(n, d, dtype=dtype, seed=1)
    gaps += torch.where(gaps < 0, -0.5, 0.5)
    predictions = targets + gaps
    expected = distance_by_hand(predictions, targets)
    loss = solution.mean_distance(predictions.clone(), targets.clone())
    expect_number(loss, expected, f"mean_distance of {n} points in {d} dimensions")
    slopes = gaps / (gaps**2).sum(dim=1, keepdim=True).sqrt() / n
    call = f"mean_distance of {n} points in {d} dimensions"
    expect_gradient(lambda x: solution.mean_distance(x, targets), predictions, slopes, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("hits", [[0], [1, 2], [0, 1, 2]])
def test_a_hit_costs_nothing(solution, hits, dtype):
    targets = normal(3, 2, dtype=dtype, seed=2)
    predictions = targets + torch.tensor([3.0, 4.0], dtype=dtype)
    predictions[hits] = targets[hits]
    expected = torch.tensor(5.0 * (3 - len(hits)) / 3, dtype=dtype)
    loss = solution.mean_distance(predictions, targets)
    expect_number(loss, expected, f"mean_distance with {len(hits)} of 3 points hit")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("hits", [[0], [1, 2], [0, 1, 2]])
def test_a_hit_has_the_gradient_0(solution, hits, dtype):
    targets = torch.tensor([[1.0, 2.0], [-4.0, 0.5], [0.0, 8.0]], dtype=dtype)
    predictions = targets + torch.tensor([3.0, 4.0], dtype=dtype)
    slopes = torch.tensor([[0.2, 0.8 / 3]], dtype=dtype).repeat(3, 1)
    predictions[hits], slopes[hits] = targets[hits], 0.0
    call = f"mean_distance with {len(hits)} of 3 points hit"
    expect_gradient(lambda x: solution.mean_distance(x, targets), predictions, slopes, call)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("n", [1, 2, 7])
def test_focal_loss(solution, n, gamma, dtype):
    logits, targets = examples(n, seed=n, dtype=dtype)
    expected = focal_by_hand(logits, targets, gamma).to(dtype)
    loss = solution.focal_loss(logits.clone(), targets.clone(), gamma)
    expect_number(loss, expected, f"focal_loss of {n} examples, gamma {gamma}")


def test_gamma_is_2_unless_told_otherwise(solution):
    logits, targets = examples(5, seed=8)
    expected = focal_by_hand(logits, targets, 2.0).float()
    expect_number(solution.focal_loss(logits, targets), expected, "focal_loss without a gamma")


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("n", [1, 6])
def test_gradient_of_the_focal_loss(solution, n, gamma):
    logits, targets = examples(n, seed=3 + n, dtype=torch.float64)
    x = logits.clone().requires_grad_()
    expected = torch.autograd.grad(focal_by_hand(x, targets, gamma), x)[0]
    call = f"focal_loss of {n} examples, gamma {gamma}"
    expect_gradient(lambda z: solution.focal_loss(z, targets, gamma), logits, expected, call)


def expect_far_off(solution, size, gamma):
    """Two examples on the wrong side, one on the right side, all equally far out."""
    logits = torch.tensor([-size, size, size])
    targets = torch.tensor([1.0, 0.0, 1.0])
    call = f"focal_loss, gamma {gamma}, with logits of size {size:.0f} on the wrong side"
    expect_number(solution.focal_loss(logits, targets, gamma), torch.tensor(size * 2 / 3), call)
    slopes = torch.tensor([-1.0, 1.0, 0.0]) / 3
    expect_gradient(lambda z: solution.focal_loss(z, targets, gamma), logits, slopes, call)


@pytest.mark.parametrize("gamma", GAMMAS)
def test_far_on_the_wrong_side(solution, gamma):
    expect_far_off(solution, 30.0, gamma)


@pytest.mark.parametrize("gamma", GAMMAS)
@pytest.mark.parametrize("size", [200.0, 1000.0])
def test_beyond_every_probability(solution, size, gamma):
    expect_far_off(solution, size, gamma)


def test_the_inputs_are_left_alone(solution):
    predictions, targets = normal(3, 2), normal(3, 2, seed=1)
    logits, classes = examples(4, seed=9)
    for name, given in (
        ("mean_distance", (predictions, targets)),
        ("focal_loss", (logits, classes)),
    ):
        before = [x.clone() for x in given]
        getattr(solution, name)(*given)
        for x, copy in zip(given, before, strict=True):
            assert torch.equal(x, copy), f"{name} wrote into what it was given: {copy} is now {x}."
