"""Checks: value and gradient against Python's math, huge logits, and the accuracy."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
SIZES = [(5, 3), (2, 4), (3, 3), (4, 1)]


def example(n, c, dtype=torch.float32, scale=2):
    return torch.randn(n, c, dtype=dtype) * scale, torch.randint(c, (n,))


def probabilities(row):
    """Softmax of a list of numbers."""
    powers = [math.exp(z - max(row)) for z in row]
    return [power / sum(powers) for power in powers]


def expect_loss(solution, logits, targets, expected, call, within=1e-5):
    loss = solution.cross_entropy(logits, targets)
    kind = type(loss).__name__
    assert isinstance(loss, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert loss.shape == (), f"{call} has shape {tuple(loss.shape)}, expected ()."
    assert loss.dtype == logits.dtype, f"{call} is {loss.dtype}, expected {logits.dtype}."
    assert loss.item() == pytest.approx(expected, rel=1e-4, abs=within), (
        f"{call} is {loss.item()}, expected {expected}."
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("c", [2, 3, 7])
def test_one_example(solution, c, dtype):
    logits, targets = example(1, c, dtype)
    expected = -math.log(probabilities(logits[0].tolist())[targets[0]])
    expect_loss(solution, logits, targets, expected, f"cross_entropy of one row of {c} logits")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "c"), SIZES)
def test_the_mean_of_several(solution, n, c, dtype):
    logits, targets = example(n, c, dtype)
    rows = zip(logits.tolist(), targets.tolist(), strict=True)
    expected = -sum(math.log(probabilities(row)[right]) for row, right in rows) / n
    expect_loss(solution, logits, targets, expected, f"cross_entropy of logits ({n}, {c})")


@pytest.mark.parametrize("n", [2, 6])
def test_the_mean_of_equal_rows(solution, n):
    logits = torch.tensor([[1.0, -1.0, 0.5]]).repeat(n, 1)
    expected = -math.log(probabilities([1.0, -1.0, 0.5])[1])
    call = f"cross_entropy of {n} equal rows"
    expect_loss(solution, logits, torch.tensor([1] * n), expected, call)


@pytest.mark.parametrize("dtype", DTYPES)
def test_huge_logits(solution, dtype):
    for row, right, expected in (
        ([10000.0, 0.0, 0.0], 0, 0.0),
        ([10000.0, 0.0, 0.0], 1, 10000.0),
        ([-10000.0, -10000.0], 1, math.log(2)),
        ([500.0, -500.0, 499.0], 2, 1 + math.log(1 + math.exp(-1))),
    ):
        logits = torch.tensor([row], dtype=dtype, requires_grad=True)
        call = f"cross_entropy of the logits {row} and class {right}"
        expect_loss(solution, logits, torch.tensor([right]), expected, call, within=5e-3)


def test_the_gradient(solution):
    several = [example(n, c, scale=scale) for n, c in SIZES for scale in (1, 3)]
    for logits, targets in [*several, (torch.tensor([[4.0, -4.0, 0.5]]), torch.tensor([1]))]:
        n = len(targets)
        rows = [probabilities(row) for row in logits.tolist()]
        for row, right in zip(rows, targets.tolist(), strict=True):
            row[right] -= 1
        expected = torch.tensor(rows) / n
        logits.requires_grad_()
        loss = solution.cross_entropy(logits, targets)
        assert isinstance(loss, torch.Tensor), "cross_entropy must return a tensor."
        assert loss.requires_grad, "No gradient flows from the loss back to the logits."
        loss.backward()
        torch.testing.assert_close(
            logits.grad,
            expected,
            atol=1e-5,
            rtol=1e-4,
            msg=f"The gradient of {n} row(s) of logits is {logits.grad}, expected {expected}.",
        )


def test_the_gradient_of_huge_logits(solution):
    logits = torch.tensor([[10000.0, 0.0, -10000.0]], requires_grad=True)
    loss = solution.cross_entropy(logits, torch.tensor([1]))
    assert isinstance(loss, torch.Tensor), "cross_entropy must return a tensor."
    assert loss.requires_grad, "No gradient flows from the loss back to the logits."
    loss.backward()
    found = logits.grad.flatten().tolist()
    assert found == pytest.approx([1.0, -1.0, 0.0]), (
        f"The gradient of the logits [10000, 0, -10000], class 1, is {found}, expected [1, -1, 0]."
    )


def test_not_ready_made(solution, count_ops):
    logits, targets = example(4, 3)
    with count_ops() as ops:
        solution.cross_entropy(logits, targets)
    for name in ("cross_entropy", "nll_loss"):
        assert not ops[name], f"The task is to write it without torch's own {name}."


def test_accuracy(solution):
    for n, c, hits in ((4, 3, 1), (5, 5, 5), (3, 7, 0), (1, 2, 1), (8, 4, 6)):
        logits = torch.stack([torch.randperm(c) for _ in range(n)]).float() - c
        targets = logits.argmax(dim=1)
        targets[hits:] = (targets[hits:] + 1) % c
        order = torch.randperm(n)
        share = solution.accuracy(logits[order], targets[order])
        assert float(share) == pytest.approx(hits / n), (
            f"accuracy is {share} where {hits} of {n} are right."
        )


def test_accuracy_is_a_python_float(solution):
    share = solution.accuracy(*example(5, 3))
    assert type(share) is float, f"accuracy returns {share!r}, expected a plain Python float."


def test_the_inputs_are_left_alone(solution):
    for name in ("cross_entropy", "accuracy"):
        logits, targets = example(4, 3)
        copies = logits.clone(), targets.clone()
        getattr(solution, name)(logits, targets)
        assert torch.equal(logits, copies[0]), f"{name} changed the logits."
        assert torch.equal(targets, copies[1]), f"{name} changed the targets."
