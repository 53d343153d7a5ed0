"""Checks: every item of many series, the ends, and whose memory an item is."""

import itertools

import pytest
import torch

SIZES = [(6, 3, 2), (9, 1, 1), (9, 4, 1), (10, 2, 5), (7, 3, 4)]  # steps, length, ahead


def numbered(steps, features=None, dtype=torch.float32):
    """A series without two equal entries."""
    shape = (steps,) if features is None else (steps, features)
    return torch.arange(torch.Size(shape).numel(), dtype=dtype).reshape(shape)


def make(solution, series, length, ahead):
    call = f"Windows(series of shape {tuple(series.shape)}, length={length}, ahead={ahead})"
    return solution.Windows(series, length=length, ahead=ahead), call


def expect(actual, expected, what):
    assert isinstance(actual, torch.Tensor), f"{what} is no tensor but {actual!r}."
    assert actual.dtype == expected.dtype, f"{what} is {actual.dtype}, expected {expected.dtype}."
    assert torch.equal(actual, expected), (
        f"{what} is {actual.tolist()}, expected {expected.tolist()}."
    )


@pytest.mark.parametrize(("steps", "length", "ahead"), SIZES)
def test_how_many(solution, steps, length, ahead):
    windows, call = make(solution, numbered(steps), length, ahead)
    right = steps - length - ahead + 1
    assert len(windows) == right, f"len of {call} is {len(windows)}, expected {right}."


@pytest.mark.parametrize(("steps", "length", "ahead"), [(0, 1, 1), (4, 3, 2), (5, 2, 9)])
def test_a_series_that_is_too_short(solution, steps, length, ahead):
    windows, call = make(solution, numbered(steps), length, ahead)
    assert len(windows) == 0, f"len of {call} is {len(windows)}, expected 0."


@pytest.mark.parametrize("features", [None, 3])
@pytest.mark.parametrize("dtype", [torch.float32, torch.float64, torch.int64])
@pytest.mark.parametrize(("steps", "length", "ahead"), SIZES)
def test_items(solution, steps, length, ahead, dtype, features):
    series = numbered(steps, features, dtype)
    windows, call = make(solution, series, length, ahead)
    for i in range(steps - length - ahead + 1):
        item = windows[i]
        assert isinstance(item, tuple), f"Item {i} of {call} is no tuple but {item!r}."
        assert len(item) == 2, f"Item {i} of {call} holds {len(item)} things, expected 2."
        rows = [list(range(i, i + length)), list(range(i + length, i + length + ahead))]
        expect(item[0], series[rows[0]], f"Input {i} of {call}")
        expect(item[1], series[rows[1]], f"Target {i} of {call}")


@pytest.mark.parametrize(("steps", "length", "ahead"), [*SIZES, (4, 3, 2)])
def test_a_plain_for_ends(solution, steps, length, ahead):
    windows, call = make(solution, numbered(steps), length, ahead)
    right = max(0, steps - length - ahead + 1)
    found = len(list(itertools.islice(windows, steps + 9)))
    assert found == right, f"A plain for over {call} finds {found} items or more, not {right}."


def expect_index_error(windows, call, indices):
    for index in indices:
        try:
            item = windows[index]
        except IndexError:
            continue
        pytest.fail(f"Item {index} of {call} is {item}; it should raise IndexError.")


@pytest.mark.parametrize(("steps", "length", "ahead"), SIZES)
def test_an_index_that_is_negative(solution, steps, length, ahead):
    windows, call = make(solution, numbered(steps), length, ahead)
    expect_index_error(windows, call, [-1, -2, -steps, -steps - 5])


def test_items_are_tensors_of_their_own(solution):
    series = numbered(8)
    windows, call = make(solution, series, 3, 2)
    for part, name in ((0, "input"), (1, "target")):
        windows[1][part].fill_(-1)
        assert torch.equal(series, numbered(8)), (
            f"Writing into an {name} of {call} changed the series to {series.tolist()}."
        )
        expect(windows[1][part], numbered(8)[1:4] if part == 0 else numbered(8)[4:6], name)
