"""Checks: each group of entries by itself, in plain Python, along every kind of `dim`."""

import itertools
import math
import statistics

import pytest
import torch

DTYPES = [torch.float32, torch.float64]
TABLES = [((2, 5), 0), ((2, 5), 1), ((4, 3), 1), ((4, 3), 0), ((6,), 0)]
SQUARES = [((3, 3), 0), ((3, 3), 1), ((2, 4, 4), 1), ((3, 3, 3), 2)]
NEGATIVE = [((2, 5), -1), ((2, 5), -2), ((3, 2, 4), -2)]
SEVERAL = [
    ((3, 2, 4, 5), (0, 2, 3)),
    ((3, 2, 4, 5), (1, 2, 3)),
    ((2, 3, 4), (-1, 0)),
    ((2, 3), (0, 1)),
]


def z_scores(numbers):
    mean, std = statistics.fmean(numbers), statistics.pstdev(numbers)
    return [(number - mean) / (std or 1.0) for number in numbers]


def zero_to_one(numbers):
    low, high = min(numbers), max(numbers)
    return [(number - low) / ((high - low) or 1.0) for number in numbers]


def of_length_one(numbers):
    length = math.hypot(*numbers)
    return [number / (length or 1.0) for number in numbers]


BY_HAND = {"standardise": z_scores, "min_max": zero_to_one, "unit_length": of_length_one}


def group_by_group(function, x, dim):
    """Apply a function of a list of numbers to each group of entries along `dim`."""
    axes = {axis % x.ndim for axis in (dim if isinstance(dim, tuple) else (dim,))}
    made = torch.empty_like(x)
    sizes = [range(1) if axis in axes else range(size) for axis, size in enumerate(x.shape)]
    for place in itertools.product(*sizes):
        index = tuple(slice(None) if axis in axes else i for axis, i in enumerate(place))
        group = x[index]
        numbers = function(group.double().flatten().tolist())
        made[index] = torch.tensor(numbers, dtype=x.dtype).reshape(group.shape)
    return made


def check(solution, name, x, dim):
    """Compare shape, type and values, and say so in the learner's terms."""
    expected = group_by_group(BY_HAND[name], x, dim)
    actual = getattr(solution, name)(x.clone(), dim)
    call = f"{name}(x, dim={dim}) with x of shape {tuple(x.shape)}"
    assert isinstance(actual, torch.Tensor), (
        f"{call} must return a tensor, not {type(actual).__name__}."
    )
    assert actual.shape == x.shape, f"{call} has shape {tuple(actual.shape)}."
    assert actual.dtype == x.dtype, f"{call} is {actual.dtype}, expected {x.dtype}."
    torch.testing.assert_close(
        actual, expected, msg=lambda text: f"{call} is {actual}, expected {expected}. {text}"
    )


def numbers(shape, dtype):
    return torch.randn(shape, dtype=dtype) * 3 + 2


NAMES = pytest.mark.parametrize("name", list(BY_HAND))


def test_standardise(solution):
    for (shape, dim), dtype in itertools.product(TABLES, DTYPES):
        check(solution, "standardise", numbers(shape, dtype), dim)


def test_min_max(solution):
    for (shape, dim), dtype in itertools.product(TABLES, DTYPES):
        check(solution, "min_max", numbers(shape, dtype), dim)


def test_unit_length(solution):
    for (shape, dim), dtype in itertools.product(TABLES, DTYPES):
        check(solution, "unit_length", numbers(shape, dtype), dim)


@NAMES
def test_equally_long_axes(solution, name):
    for shape, dim in SQUARES:
        check(solution, name, numbers(shape, torch.float32), dim)


@NAMES
def test_negative_axes(solution, name):
    for shape, dim in NEGATIVE:
        check(solution, name, numbers(shape, torch.float32), dim)


@NAMES
def test_several_axes(solution, name):
    for shape, dim in SEVERAL:
        check(solution, name, numbers(shape, torch.float32), dim)


@pytest.mark.parametrize("name", ["standardise", "min_max"])
def test_equal_entries_become_0(solution, name):
    for value in (0.0, 2.0, -0.5, 1024.0):
        x = torch.tensor([[value, value, value, value], [1.0, 4.0, -2.0, 2.0]])
        check(solution, name, x, 1)
        check(solution, name, x.T.contiguous(), 0)
        check(solution, name, torch.full((3, 1), value), 1)


@pytest.mark.parametrize("name", ["standardise", "min_max"])
def test_equal_decimals_become_0(solution, name):
    for value in torch.linspace(0.01, 0.99, 60).tolist():
        for x in (torch.full((1, 24), value), torch.full((2, 35), value)):
            worst = getattr(solution, name)(x.clone(), 1).abs().amax().item()
            assert worst < 1e-5, (
                f"All {x.shape[1]} entries of a row are {value:.4f}, and {name} makes {worst} "
                "of them, not 0."
            )


def test_entries_of_0_keep_length_0(solution):
    x = torch.tensor([[0.0, 0.0, 0.0], [1.0, -2.0, 2.0]])
    check(solution, "unit_length", x, 1)
    check(solution, "unit_length", x.T.contiguous(), 0)


@NAMES
def test_tiny_differences_are_scaled_too(solution, name):
    x = torch.tensor([[1.0, 3.0, 2.0], [5.0, -4.0, 0.0]], dtype=torch.float64) * 1e-7
    check(solution, name, x, 1)


@NAMES
def test_the_input_is_left_alone(solution, name):
    x = torch.tensor([[1.0, 4.0, 2.0], [3.0, 3.0, 3.0]])
    before = x.clone()
    getattr(solution, name)(x, 1).fill_(77.0)
    assert torch.equal(x, before), f"{name} wrote into its input: it was {before}, now it is {x}."
