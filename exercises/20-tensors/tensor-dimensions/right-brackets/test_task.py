"""Checks: the number of axes, their lengths and the values; padding of many kinds of sentences."""

import copy

import pytest
import torch

LINES = [[1.0, 3.0, 2.0], [0.25], [-1.5, 4.0]]


def expect(made, expected, call):
    """Compare shape and values with those of a nested list."""
    expected = torch.tensor(expected)
    assert isinstance(made, torch.Tensor), (
        f"{call} returns a {type(made).__name__}, expected a tensor."
    )
    assert made.shape == expected.shape, (
        f"{call} has shape {tuple(made.shape)}, expected {tuple(expected.shape)}."
    )
    assert made.tolist() == expected.tolist(), (
        f"{call} is {made.tolist()}, expected {expected.tolist()}."
    )


def expect_dtype(made, dtype, call):
    assert made.dtype == dtype, f"{call} is {made.dtype}, expected {dtype}."


@pytest.mark.parametrize("value", [2.5, 0.0, -7.0])
def test_scalar(solution, value):
    made = solution.scalar(value)
    expect(made, value, f"scalar({value})")
    expect_dtype(made, torch.float32, f"scalar({value})")


@pytest.mark.parametrize("values", LINES)
def test_row(solution, values):
    made = solution.row(list(values))
    expect(made, [values], f"row({values})")
    expect_dtype(made, torch.float32, f"row({values})")


@pytest.mark.parametrize("values", LINES)
def test_column(solution, values):
    made = solution.column(list(values))
    expect(made, [[value] for value in values], f"column({values})")
    expect_dtype(made, torch.float32, f"column({values})")


@pytest.mark.parametrize(
    ("sentences", "padded"),
    [
        ([[4, 1], [7, 2, 9]], [[4, 1, 0], [7, 2, 9]]),
        ([[5], [6, 3, 8, 2], [1, 1]], [[5, 0, 0, 0], [6, 3, 8, 2], [1, 1, 0, 0]]),
        ([[3, 9, 4], [2], [8, 5]], [[3, 9, 4], [2, 0, 0], [8, 5, 0]]),
    ],
)
def test_pad(solution, sentences, padded):
    expect(solution.pad(copy.deepcopy(sentences)), padded, f"pad({sentences})")


def test_pad_an_empty_sentence(solution):
    for sentences, padded in (
        ([[], [6, 3]], [[0, 0], [6, 3]]),
        ([[], [7], []], [[0], [7], [0]]),
    ):
        expect(solution.pad(copy.deepcopy(sentences)), padded, f"pad({sentences})")


def test_pad_keeps_whole_numbers_whole(solution):
    for sentences in ([[3, 9], [2, 4], [8, 5]], [[4]], [[7, 2, 9], [4, 1]]):
        expect_dtype(solution.pad(sentences), torch.int64, f"pad({sentences})")


def test_the_lists_stay_as_they_are(solution):
    sentences, values = [[3, 9, 4], [2], [8, 5]], [1.0, 2.0]
    given = copy.deepcopy(sentences)
    solution.pad(given)
    assert given == sentences, f"pad changed the lists it was given, {sentences}, into {given}."
    for function in (solution.row, solution.column):
        given = list(values)
        function(given)
        assert given == values, f"{function.__name__} changed the list it was given into {given}."
