"""Checks: values and gradients against plain Python numbers, on shapes that all differ."""

import math

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
NAN, INF = float("nan"), float("inf")


def numbers(*shape, dtype=torch.float32):
    return torch.randn(shape, dtype=dtype) * 3


def expect_scalar(actual, expected, dtype, call):
    """Compare a loss with a Python number, in the learner's terms."""
    kind = type(actual).__name__
    assert isinstance(actual, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert actual.shape == (), f"{call} has shape {tuple(actual.shape)}, expected ()."
    assert actual.dtype == dtype, f"{call} is {actual.dtype}, expected {dtype}."
    assert actual.item() == pytest.approx(expected, rel=1e-4, abs=1e-6), (
        f"{call} is {actual.item()}, expected {expected}."
    )


def expect_gradient(loss, predictions, expected, call):
    kind = type(loss).__name__
    assert isinstance(loss, torch.Tensor), f"{call} must return a tensor, not {kind}."
    assert loss.requires_grad, f"No gradient flows from {call} back to the predictions."
    loss.backward()
    torch.testing.assert_close(
        predictions.grad,
        expected,
        msg=f"After {call} the predictions' gradient is {predictions.grad.tolist()}, "
        f"expected {expected.tolist()}.",
    )


def mask(n, d, some):
    """A mask in which `some` entries are True, the others False."""
    return (torch.randperm(n * d) < some).reshape(n, d)


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize("n", [2, 5, 1])
def test_column_loss(solution, n, dtype):
    predictions, targets = numbers(n, 1, dtype=dtype), numbers(n, dtype=dtype)
    pairs = zip(predictions.flatten().tolist(), targets.tolist(), strict=True)
    expected = sum((p - t) ** 2 for p, t in pairs) / n
    call = f"column_loss of predictions ({n}, 1) and targets ({n},)"
    expect_scalar(solution.column_loss(predictions, targets), expected, dtype, call)


@pytest.mark.parametrize("n", [3, 1])
def test_column_loss_has_a_gradient(solution, n):
    predictions, targets = numbers(n, 1), numbers(n)
    expected = 2 * (predictions - targets.reshape(n, 1)) / n
    predictions.requires_grad_()
    loss = solution.column_loss(predictions, targets)
    expect_gradient(loss, predictions, expected, f"column_loss of {n} predictions")


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("n", "d", "some"), [(4, 3, 12), (2, 5, 4), (3, 1, 1), (1, 4, 2)])
def test_known_loss(solution, n, d, some, dtype):
    predictions, targets, known = (
        numbers(n, d, dtype=dtype),
        numbers(n, d, dtype=dtype),
        mask(n, d, some),
    )
    rows = zip(*(x.flatten().tolist() for x in (predictions, targets, known)), strict=True)
    expected = sum((p - t) ** 2 for p, t, k in rows if k) / some
    call = f"known_loss with {some} of {n * d} targets known"
    expect_scalar(solution.known_loss(predictions, targets, known), expected, dtype, call)


@pytest.mark.parametrize("missing", [NAN, INF])
def test_known_loss_with_nan_and_inf(solution, missing):
    predictions = torch.tensor([[1.0, 2.0, -3.0], [4.0, 5.0, 6.0]])
    targets = torch.tensor([[3.0, missing, -2.0], [missing, missing, 0.5]])
    known = torch.tensor([[True, False, True], [False, False, True]])
    loss = solution.known_loss(predictions, targets, known)
    call = f"known_loss with {missing} where no target is known"
    expect_scalar(loss, (4.0 + 1.0 + 30.25) / 3, torch.float32, call)


@pytest.mark.parametrize("missing", [0.0, NAN, INF])
def test_known_loss_has_a_gradient(solution, missing):
    predictions = torch.tensor([[1.0, 2.0, -3.0], [4.0, 5.0, 6.0]], requires_grad=True)
    targets = torch.tensor([[3.0, missing, -2.0], [missing, missing, 0.5]])
    known = torch.tensor([[True, False, True], [False, False, True]])
    expected = 2 * torch.tensor([[-2.0, 0.0, -1.0], [0.0, 0.0, 5.5]]) / 3
    loss = solution.known_loss(predictions, targets, known)
    call = f"known_loss with {missing} where no target is known"
    expect_gradient(loss, predictions, expected, call)


def expect_loss_of_all(solution, sizes, d, dtype):
    batches = [(numbers(b, d, dtype=dtype), numbers(b, d, dtype=dtype)) for b in sizes]
    errors = [
        abs(p - t)
        for predictions, targets in batches
        for p, t in zip(predictions.flatten().tolist(), targets.flatten().tolist(), strict=True)
    ]
    loss = solution.loss_of_all(batches)
    assert type(loss) is float, f"loss_of_all returns {loss!r}, expected a plain Python float."
    assert math.isclose(loss, sum(errors) / len(errors), rel_tol=1e-4), (
        f"loss_of_all of batches with {sizes} rows of {d} is {loss}, "
        f"expected {sum(errors) / len(errors)}."
    )


@pytest.mark.parametrize("dtype", DTYPES)
@pytest.mark.parametrize(("sizes", "d"), [([4, 4], 1), ([3], 2), ([2, 2, 2], 5)])
def test_loss_of_equal_batches(solution, sizes, d, dtype):
    expect_loss_of_all(solution, sizes, d, dtype)


@pytest.mark.parametrize(("sizes", "d"), [([4, 1], 1), ([5, 2, 5, 1], 3), ([1, 7], 2)])
def test_loss_of_unequal_batches(solution, sizes, d):
    expect_loss_of_all(solution, sizes, d, torch.float32)


def test_the_inputs_are_left_alone(solution):
    known = mask(3, 4, 5)
    for name, given in (
        ("column_loss", [numbers(3, 1), numbers(3)]),
        ("known_loss", [numbers(3, 4), numbers(3, 4), known]),
        ("loss_of_all", [numbers(3, 4), numbers(3, 4)]),
    ):
        before = [tensor.clone() for tensor in given]
        function = getattr(solution, name)
        function([tuple(given)]) if name == "loss_of_all" else function(*given)
        for tensor, copy in zip(given, before, strict=True):
            assert torch.equal(tensor, copy), f"{name} changed {copy} to {tensor}."
