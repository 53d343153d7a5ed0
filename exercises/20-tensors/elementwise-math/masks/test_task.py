"""Checks: values against Python's own comparisons, with ends, nan, zeros and full pixels."""

import math

import pytest
import torch

NAN = math.nan
READINGS = [
    torch.tensor([[-3.0, 0.0, 2.5], [5.0, 5.5, 4.75]]),
    torch.tensor([4, -1, 0, 5, 6]),
    torch.tensor([[1.0], [7.0]], dtype=torch.float64),
    torch.tensor(2.0),
    torch.zeros(0, 3),
]
BROKEN = [
    torch.tensor([NAN, 1.0, 8.0]),
    torch.tensor([[NAN, NAN, 3.0]], dtype=torch.float64),
]
BOUNDS = [(0.0, 5.0), (-1.0, 4.75), (2.5, 2.5)]


def entrywise(function, tensor, dtype):
    """Apply a function of one Python number to every place."""
    made = torch.tensor([function(entry) for entry in tensor.flatten().tolist()], dtype=dtype)
    return made.reshape(tensor.shape)


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
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def check_in_range(solution, readings, low, high):
    expected = entrywise(lambda entry: low <= entry <= high, readings, torch.bool)
    actual = solution.in_range(readings.clone(), low, high)
    expect(actual, expected, f"in_range({readings}, {low}, {high})")


def check_replace_outside(solution, readings, low, high):
    expected = entrywise(
        lambda entry: entry if low <= entry <= high else -9, readings, readings.dtype
    )
    actual = solution.replace_outside(readings.clone(), low, high, -9)
    expect(actual, expected, f"replace_outside({readings}, {low}, {high}, -9)")


@pytest.mark.parametrize(("low", "high"), BOUNDS)
@pytest.mark.parametrize("readings", READINGS)
def test_in_range(solution, readings, low, high):
    check_in_range(solution, readings, low, high)


@pytest.mark.parametrize(("low", "high"), BOUNDS)
@pytest.mark.parametrize("readings", BROKEN)
def test_in_range_of_nan(solution, readings, low, high):
    check_in_range(solution, readings, low, high)


@pytest.mark.parametrize(("low", "high"), BOUNDS)
@pytest.mark.parametrize("readings", READINGS)
def test_replace_outside(solution, readings, low, high):
    check_replace_outside(solution, readings, low, high)


@pytest.mark.parametrize(("low", "high"), BOUNDS)
@pytest.mark.parametrize("readings", BROKEN)
def test_replace_outside_replaces_nan(solution, readings, low, high):
    check_replace_outside(solution, readings, low, high)


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.int64])
@pytest.mark.parametrize("shape", [(7,), (2, 5), (3, 1, 4), (), (0,)])
def test_ratio(solution, shape, dtype):
    a = torch.randint(-20, 20, shape).to(dtype)
    b = (torch.randint(1, 9, shape) * (2 * torch.randint(0, 2, shape) - 1)).to(dtype)
    entries = zip(a.flatten().tolist(), b.flatten().tolist(), strict=True)
    made = torch.tensor([top / bottom for top, bottom in entries], dtype=torch.float64)
    expected = made.to(torch.float32 if dtype == torch.int64 else dtype).reshape(shape)
    expect(solution.ratio(a.clone(), b.clone()), expected, f"ratio({a}, {b})")


@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.int64])
def test_ratio_over_zero_is_zero(solution, dtype):
    a = torch.tensor([[3, 0, -5], [8, 1, -6]], dtype=dtype)
    b = torch.tensor([[0, 0, 0], [4, 0, 3]], dtype=dtype)
    made = torch.float32 if dtype == torch.int64 else dtype
    expected = torch.tensor([[0, 0, 0], [2, 0, -2]], dtype=made)
    expect(solution.ratio(a.clone(), b.clone()), expected, f"ratio({a}, {b})")


def test_ratio_over_something_tiny(solution):
    a, b = torch.tensor([3e-9, -1e-12, 0.0]), torch.tensor([1e-9, 1e-12, 1e-9])
    expect(solution.ratio(a.clone(), b.clone()), torch.tensor([3.0, -1.0, 0.0]), f"ratio({a}, {b})")


@pytest.mark.parametrize("amount", [0, 1, 55, -30, 255, -255])
@pytest.mark.parametrize("shape", [(256,), (2, 16, 8), (8, 32), (0, 4)])
def test_brighten(solution, shape, amount):
    size = math.prod(shape)
    image = torch.arange(size).to(torch.uint8).reshape(shape)
    expected = entrywise(lambda pixel: min(max(pixel + amount, 0), 255), image, torch.uint8)
    expect(solution.brighten(image.clone(), amount), expected, f"brighten({image}, {amount})")


def test_the_inputs_are_left_alone(solution):
    readings, zeros = torch.tensor([[-1.0, 2.0, 9.0]]), torch.tensor([[0.0, 1.0, 0.0]])
    image = torch.tensor([0, 100, 250], dtype=torch.uint8)
    calls = [
        (solution.in_range, [readings, 0.0, 5.0]),
        (solution.replace_outside, [readings, 0.0, 5.0, 7.0]),
        (solution.ratio, [readings, zeros]),
        (solution.brighten, [image, 50]),
    ]
    for function, arguments in calls:
        given = [argument for argument in arguments if isinstance(argument, torch.Tensor)]
        before = [tensor.clone() for tensor in given]
        made = function(*arguments)
        for tensor, copy in zip(given, before, strict=True):
            assert torch.equal(tensor, copy), f"{function.__name__} changed {copy} to {tensor}."
        made.fill_(1)
        for tensor, copy in zip(given, before, strict=True):
            assert torch.equal(tensor, copy), (
                f"{function.__name__} returned the tensor it was given, not a new one."
            )
