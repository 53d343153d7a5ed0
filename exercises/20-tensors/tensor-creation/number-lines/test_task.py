"""Checks: the values, the ends, the types, and the small sizes."""

import pytest
import torch


def expect(actual, expected, call):
    """Compare shape, type and values, and say so in the learner's terms."""
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == expected.shape, (
        f"{call} has shape {tuple(actual.shape)}, expected {tuple(expected.shape)}."
    )
    assert actual.dtype == expected.dtype, f"{call} is {actual.dtype}, expected {expected.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} returns {actual}. {text}"
    )


@pytest.mark.parametrize("n", [1, 2, 5, 12])
def test_first_evens(solution, n):
    expect(solution.first_evens(n), torch.tensor([2 * i for i in range(n)]), f"first_evens({n})")


def test_first_evens_of_none_is_empty(solution):
    expect(solution.first_evens(0), torch.tensor([], dtype=torch.int64), "first_evens(0)")


@pytest.mark.parametrize("n", [1, 2, 7])
def test_countdown(solution, n):
    expected = torch.tensor([n - i for i in range(n)])
    expect(solution.countdown(n), expected, f"countdown({n})")


@pytest.mark.parametrize(("low", "high", "n"), [(0.0, 1.0, 11), (-2.0, 3.0, 4), (5.0, 4.0, 2)])
def test_evenly_spaced(solution, low, high, n):
    expected = torch.tensor([low + (high - low) * i / (n - 1) for i in range(n)])
    expect(solution.evenly_spaced(low, high, n), expected, f"evenly_spaced({low}, {high}, {n})")


@pytest.mark.parametrize(("value", "n"), [(0.5, 2), (-3.0, 1), (7.0, 6)])
def test_constant(solution, value, n):
    expect(solution.constant(value, n), torch.tensor([value] * n), f"constant({value}, {n})")
