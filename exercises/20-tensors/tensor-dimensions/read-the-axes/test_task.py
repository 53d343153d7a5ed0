"""Checks: tensors of zero to five axes, long and short, with one entry and with none."""

import pytest
import torch


def expect_kind(solution, shape, expected):
    name = solution.kind(torch.ones(shape))
    assert name == expected, (
        f"kind of a tensor of shape {shape} is {name!r}, expected {expected!r}."
    )


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((), "scalar"),
        ((7,), "vector"),
        ((5, 3), "matrix"),
        ((2, 6, 4), "3-D tensor"),
        ((2, 3, 4, 5), "4-D tensor"),
        ((3, 2, 2, 3, 2), "5-D tensor"),
    ],
)
def test_kind(solution, shape, expected):
    expect_kind(solution, shape, expected)


@pytest.mark.parametrize(
    ("shape", "expected"),
    [
        ((1,), "vector"),
        ((1, 1), "matrix"),
        ((1, 6), "matrix"),
        ((6, 1), "matrix"),
        ((1, 1, 1), "3-D tensor"),
        ((0,), "vector"),
        ((0, 4), "matrix"),
    ],
)
def test_kind_with_axes_of_length_1_or_0(solution, shape, expected):
    expect_kind(solution, shape, expected)


def expect_size(solution, shape):
    size = solution.image_size(torch.zeros(shape))
    expected = shape[-2:]
    assert isinstance(size, tuple), f"image_size returns {size!r}, expected a tuple."
    assert size == expected, (
        f"image_size for the shape {shape} is {tuple(size)}, expected {expected}."
    )


@pytest.mark.parametrize("shape", [(28, 32), (3, 40, 20), (1, 5, 9)])
def test_size_of_one_image(solution, shape):
    expect_size(solution, shape)


@pytest.mark.parametrize("shape", [(8, 3, 28, 32), (2, 1, 64, 48), (0, 3, 7, 5)])
def test_size_of_a_batch(solution, shape):
    expect_size(solution, shape)


@pytest.mark.parametrize("shape", [(2, 5, 3, 28, 32), (1, 4, 1, 6, 7)])
def test_size_of_videos(solution, shape):
    expect_size(solution, shape)


def expect_count(solution, shapes, expected):
    count = solution.count_numbers([torch.zeros(shape) for shape in shapes])
    assert count == expected, (
        f"count_numbers of tensors of the shapes {shapes} is {count!r}, expected {expected}."
    )


@pytest.mark.parametrize(
    ("shapes", "expected"),
    [([(2, 3), (5,)], 11), ([(10, 784), (10,)], 7850), ([(2, 3, 4), (1, 1), (7, 2)], 39), ([], 0)],
)
def test_count_numbers(solution, shapes, expected):
    expect_count(solution, shapes, expected)


@pytest.mark.parametrize(
    ("shapes", "expected"), [([()], 1), ([(), (3, 2), ()], 8), ([(0, 4), (2, 0, 3), (5, 2)], 10)]
)
def test_count_scalars_and_empty_tensors(solution, shapes, expected):
    expect_count(solution, shapes, expected)
